/** The instants that two days name: their ends in UTC, the later one no later than now. */
export function instantsOf(
  asked: { before: string; after?: string },
  now: Date,
): { before: Date; after: Date } {
  const endOf = (day: string) => new Date(`${day}T23:59:59.999Z`);
  const after = asked.after ? endOf(asked.after) : now;
  return { before: endOf(asked.before), after: after > now ? now : after };
}
