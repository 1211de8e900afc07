import { shortArn } from "@/components/ui/short-arn";
import type { Escalation, EscalationGraph, Escalations } from "./use-escalations";

/** "4 of 125 who are no administrators can become one" */
export function escalationsSentence({ escalations, principals, admins }: Escalations): string {
  const who = new Set(escalations.map(({ principal }) => principal)).size;
  const others = principals - admins.length;
  if (principals === 0) return "No users or roles have been collected yet";
  if (others === 0) return "Everybody is an administrator: nobody has to become one";
  if (who === 0) return `None of ${others} who are no administrators can become one`;
  return `${who} of ${others} who are no administrators can become one`;
}

/** "Cut these 3 steps and all ways are gone" */
export function cutSentence({ cut }: Pick<EscalationGraph, "cut">): string {
  const { length } = cut.steps;
  if (length === 0) return "There is no way to cut";
  return length === 1
    ? "Cut this one step and all ways are gone"
    : `Cut these ${length} steps and all ways are gone`;
}

/** A node's name: the principal's, or how many of what kind are drawn as one. */
export function nodeName({
  members,
  kind,
  admin,
}: Pick<EscalationGraph["nodes"][number], "members" | "kind" | "admin">): string {
  const [only] = members;
  if (members.length === 1 && only) return shortArn(only).name;
  return `${members.length} ${admin ? "administrators" : `${kind}s alike`}`;
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
