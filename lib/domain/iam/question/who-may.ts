import type { Estate } from "../account/estate";
import { evaluate } from "../evaluate/evaluate";
import { allowedPart } from "./allowed-part";
import { requestOf } from "./can";
import { type AssumeGraph, assumeGraph } from "./role-chains";

/** How a principal comes to it: surely or under conditions, and by taking on which roles, in order (none: itself). */
export type May = { sure: boolean; roles: string[] };

const reversed = new WeakMap<AssumeGraph, ReadonlyMap<string, { from: string; sure: boolean }[]>>();

/** Who can take on each role. */
function takersOf(graph: AssumeGraph): ReadonlyMap<string, { from: string; sure: boolean }[]> {
  const known = reversed.get(graph);
  if (known) return known;
  const takers = new Map<string, { from: string; sure: boolean }[]>();
  for (const [from, roles] of graph)
    for (const { role, sure } of roles) {
      const there = takers.get(role) ?? [];
      there.push({ from, sure });
      takers.set(role, there);
    }
  reversed.set(graph, takers);
  return takers;
}

function directly(
  estate: Estate,
  { action, resource }: { action: string; resource: string },
): Map<string, May> {
  const found = new Map<string, May>();
  const object = estate.resourcePolicies(resource, action);
  for (const principal of estate.principals.values()) {
    const request = requestOf(estate, principal, { action, resource });
    const { decision } = evaluate(request, estate.callerPolicies(principal.arn), object);
    if (decision === "Allowed" || decision === "Conditional")
      found.set(principal.arn, { sure: decision === "Allowed", roles: [] });
    else if (decision === "ImplicitlyDenied" && allowedPart(estate, principal, { action, resource }))
      found.set(principal.arn, { sure: false, roles: [] });
  }
  return found;
}

/**
 * Adds to those who can themselves everyone who can by taking on roles: sure ways before others, short ones before long
 * ones. Walks back from the roles that can, so that it costs what the ways to them cost.
 */
export function byTakingOnRoles(estate: Estate, direct: ReadonlyMap<string, May>): Map<string, May> {
  const found = new Map(direct);
  const takers = takersOf(assumeGraph(estate));
  for (const onlySure of [true, false]) {
    let frontier = [...found].filter(([, { sure }]) => sure || !onlySure).map(([arn]) => arn);
    while (frontier.length > 0) {
      const further: string[] = [];
      for (const role of frontier) {
        const reached = found.get(role);
        if (!reached) continue;
        for (const { from, sure: taking } of takers.get(role) ?? []) {
          const sure = taking && reached.sure;
          const known = found.get(from);
          if (known?.sure || (known && !sure) || (onlySure && !sure)) continue;
          found.set(from, { sure, roles: [role, ...reached.roles] });
          further.push(from);
        }
      }
      frontier = further;
    }
  }
  return found;
}

/** Who can do the action on the resource, itself or by taking on roles, without proof: for counting. */
export function whoMay(estate: Estate, question: { action: string; resource: string }): Map<string, May> {
  return byTakingOnRoles(estate, directly(estate, question));
}
