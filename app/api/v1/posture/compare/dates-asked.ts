/** The instants that two days name: their ends in UTC, the later one no later than now. No earlier day stays open: null. */
export function instantsOf(
  asked: { before?: string; after?: string },
  now: Date,
): { before: Date | null; after: Date } {
  const endOf = (day: string) => new Date(`${day}T23:59:59.999Z`);
  const after = asked.after ? endOf(asked.after) : now;
  return { before: asked.before ? endOf(asked.before) : null, after: after > now ? now : after };
}
