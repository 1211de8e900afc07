import { globMatches, tokenise } from "../match/glob";
import { type Calls, usesOf } from "./uses";

/** How often something was done, and when last (ISO 8601, UTC). */
export type Used = { count: number; last: string };

/** Adds up what was done. */
export function added(known: Used | undefined, { count, last }: Used): Used {
  if (!known) return { count, last };
  return { count: known.count + count, last: known.last > last ? known.last : last };
}

/**
 * Which actors did an action on a resource, or on one that fits its pattern; calls that a permission stopped do not
 * count, and those that name no resource only where any resource is asked about.
 */
export function whoUsed(
  calls: readonly Calls[],
  { action, resource }: { action: string; resource: string },
): Map<string, Used> {
  const wanted = action.toLowerCase();
  const pattern = tokenise(resource);
  const found = new Map<string, Used>();
  for (const call of calls) {
    if (call.refused) continue;
    const hit = (usesOf(call) ?? []).some(
      (use) =>
        use.action.toLowerCase() === wanted && (resource === "*" || globMatches(pattern, use.resource)),
    );
    if (hit) found.set(call.actor, added(found.get(call.actor), call));
  }
  return found;
}
