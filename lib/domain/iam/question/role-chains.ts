import type { IamPrincipal } from "../account/account";
import type { Estate } from "../account/estate";
import { namesAction } from "../evaluate/compile-policies";
import { evaluate } from "../evaluate/evaluate";
import { requestOf } from "./can";
import { trustIndex } from "./trust-index";

/** Which roles each principal may take on, by ARN; `sure` is false when it hangs on a condition. */
export type AssumeGraph = ReadonlyMap<string, readonly { role: string; sure: boolean }[]>;

const kept = new WeakMap<Estate, AssumeGraph>();

function assumable(estate: Estate, caller: IamPrincipal, role: IamPrincipal): "yes" | "perhaps" | "no" {
  if (role.arn === caller.arn) return "no";
  const request = requestOf(estate, caller, { action: "sts:AssumeRole", resource: role.arn });
  const { decision } = evaluate(
    request,
    estate.callerPolicies(caller.arn),
    estate.resourcePolicies(role.arn, "sts:AssumeRole"),
  );
  if (decision === "Allowed") return "yes";
  return decision === "Conditional" ? "perhaps" : "no";
}

/** Who may assume which role, each edge confirmed by the evaluator; computed once for an estate. */
export function assumeGraph(estate: Estate): AssumeGraph {
  const known = kept.get(estate);
  if (known) return known;
  const everyone = [...estate.principals.values()];
  const trusting = trustIndex(everyone);
  const graph = new Map(
    everyone.map((caller) => {
      const policies = estate.callerPolicies(caller.arn);
      const granted = policies !== null && namesAction(policies.identity, "sts:AssumeRole", "Allow");
      const roles = trusting(caller, granted).flatMap((role) => {
        const answer = assumable(estate, caller, role);
        return answer === "no" ? [] : [{ role: role.arn, sure: answer === "yes" }];
      });
      return [caller.arn, roles];
    }),
  );
  kept.set(estate, graph);
  return graph;
}

/** A way from a principal to a role it can become: the roles taken on, in order. */
export type RoleChain = { roles: string[]; sure: boolean };

/** The shortest chain from a principal to each of the wanted roles that it can reach. */
export function chainsTo(
  graph: AssumeGraph,
  from: string,
  wanted: ReadonlySet<string>,
): Map<string, RoleChain> {
  const found = new Map<string, RoleChain>();
  const seen = new Set([from]);
  let frontier: { arn: string; chain: RoleChain }[] = [{ arn: from, chain: { roles: [], sure: true } }];
  while (frontier.length > 0) {
    const next: typeof frontier = [];
    for (const { arn, chain } of frontier)
      for (const { role, sure } of graph.get(arn) ?? []) {
        if (seen.has(role)) continue;
        seen.add(role);
        const longer = { roles: [...chain.roles, role], sure: chain.sure && sure };
        if (wanted.has(role)) found.set(role, longer);
        next.push({ arn: role, chain: longer });
      }
    frontier = next;
  }
  return found;
}
