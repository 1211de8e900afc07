import type { Escalation, Escalations } from "./use-escalations";

/** "4 of 125 who are no administrators can become one" */
export function escalationsSentence({ escalations, principals, admins }: Escalations): string {
  const who = new Set(escalations.map(({ principal }) => principal)).size;
  const others = principals - admins.length;
  if (others === 0) return "No users or roles have been collected yet";
  if (who === 0) return `None of ${others} who are no administrators can become one`;
  return `${who} of ${others} who are no administrators can become one`;
}

/** The principal that a state is about: `arn … with everything` is the same one, with more permissions. */
export function whoIs(state: string): { arn: string; gained: string | null } {
  const [arn = state, ...rest] = state.split(" with ");
  return { arn, gained: rest.length > 0 ? rest.join(" with ") : null };
}

/** The shortest path of each principal, shortest first. */
export function shortest(escalations: readonly Escalation[]): Escalation[] {
  const best = new Map<string, Escalation>();
  for (const one of escalations) {
    const known = best.get(one.principal);
    if (!known || one.hops < known.hops) best.set(one.principal, one);
  }
  return [...best.values()].sort((a, b) => a.hops - b.hops || (a.principal < b.principal ? -1 : 1));
}
