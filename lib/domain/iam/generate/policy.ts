import type { ObservedCall } from "../usage/observe";
import { generalise, type Width } from "./generalise";

export type GeneratedStatement = { Sid: string; Effect: "Allow"; Action: string[]; Resource: string[] };
export type GeneratedPolicy = { Version: "2012-10-17"; Statement: GeneratedStatement[] };

/** A managed policy holds this many characters, white space not counted. AWS: "IAM and AWS STS quotas". */
export const managedPolicyLimit = 6_144;

/** Characters as IAM counts them. */
export function policySize(policy: GeneratedPolicy): number {
  return JSON.stringify(policy).length;
}

function resourcesByAction(calls: readonly ObservedCall[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { action, resource } of calls) found.set(action, [...(found.get(action) ?? []), resource]);
  return found;
}

/** Actions with the same resources share a statement; a statement is about one service. */
function statementsOf(calls: readonly ObservedCall[], width: Width): GeneratedStatement[] {
  const groups = new Map<string, { service: string; actions: string[]; resources: string[] }>();
  for (const [action, seen] of resourcesByAction(calls)) {
    const service = action.slice(0, action.indexOf(":"));
    const resources = generalise(seen, width);
    const key = `${service} ${resources.join(" ")}`;
    const group = groups.get(key);
    if (group) group.actions.push(action);
    else groups.set(key, { service, actions: [action], resources });
  }
  const counts = new Map<string, number>();
  return [...groups.values()].map(({ service, actions, resources }) => {
    const number = (counts.get(service) ?? 0) + 1;
    counts.set(service, number);
    const name = service.replace(/[^a-z0-9]/gi, "");
    const Sid = `${name.charAt(0).toUpperCase()}${name.slice(1)}${number}`;
    return { Sid, Effect: "Allow", Action: actions.sort(), Resource: resources };
  });
}

/**
 * The policies that allow what was observed and little more: as many as the size limit of a managed policy asks for.
 * @param calls what was seen to be let through
 * @param width how far resources are widened
 */
export function generatePolicies(calls: readonly ObservedCall[], width: Width): GeneratedPolicy[] {
  const policies: GeneratedPolicy[] = [];
  let current: GeneratedPolicy = { Version: "2012-10-17", Statement: [] };
  for (const statement of statementsOf(calls, width)) {
    const larger: GeneratedPolicy = { ...current, Statement: [...current.Statement, statement] };
    if (policySize(larger) > managedPolicyLimit && current.Statement.length > 0) {
      policies.push(current);
      current = { Version: "2012-10-17", Statement: [statement] };
    } else current = larger;
  }
  return current.Statement.length > 0 ? [...policies, current] : policies;
}
