import type { ObservedCall } from "../usage/observe";
import { generalise, type Width } from "./generalise";

export type GeneratedStatement = {
  Sid: string;
  Effect: "Allow";
  Action: string[];
  Resource: string[];
  Condition?: { StringEquals: { "aws:RequestedRegion": string[] } };
};
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

/** Where an action was called, sorted; none when that is not known of every call. */
function regionsByAction(calls: readonly ObservedCall[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { action, regions = [] } of calls) {
    const known = found.get(action);
    const either = known?.length === 0 || regions.length === 0 ? [] : [...(known ?? []), ...regions];
    found.set(action, [...new Set(either)].sort());
  }
  return found;
}

type Group = { service: string; actions: string[]; resources: string[]; regions: string[] };

/** Actions with the same resources (and regions, where asked) share a statement; a statement is about one service. */
function statementsOf(
  calls: readonly ObservedCall[],
  { width, regions }: Generalisation,
): GeneratedStatement[] {
  const groups = new Map<string, Group>();
  const places = regions ? regionsByAction(calls) : new Map<string, string[]>();
  for (const [action, seen] of resourcesByAction(calls)) {
    const service = action.slice(0, action.indexOf(":"));
    const resources = generalise(seen, width);
    const within = places.get(action) ?? [];
    const key = [service, ...resources, "in", ...within].join(" ");
    const group = groups.get(key);
    if (group) group.actions.push(action);
    else groups.set(key, { service, actions: [action], resources, regions: within });
  }
  const counts = new Map<string, number>();
  return [...groups.values()].map(({ service, actions, resources, regions: within }) => {
    const number = (counts.get(service) ?? 0) + 1;
    counts.set(service, number);
    const name = service.replace(/[^a-z0-9]/gi, "");
    const Sid = `${name.charAt(0).toUpperCase()}${name.slice(1)}${number}`;
    const Condition = { StringEquals: { "aws:RequestedRegion": within } };
    return {
      Sid,
      Effect: "Allow",
      Action: actions.sort(),
      Resource: resources,
      ...(within.length > 0 ? { Condition } : {}),
    };
  });
}

/** How far what was seen is widened: resources, and whether the regions that were used are a condition. */
export type Generalisation = { width: Width; regions?: boolean };

/**
 * The policies that allow what was observed and little more: as many as the size limit of a managed policy asks for.
 * @param calls what was seen to be let through
 */
export function generatePolicies(
  calls: readonly ObservedCall[],
  generalisation: Generalisation,
): GeneratedPolicy[] {
  const policies: GeneratedPolicy[] = [];
  let current: GeneratedPolicy = { Version: "2012-10-17", Statement: [] };
  for (const statement of statementsOf(calls, generalisation)) {
    const larger: GeneratedPolicy = { ...current, Statement: [...current.Statement, statement] };
    if (policySize(larger) > managedPolicyLimit && current.Statement.length > 0) {
      policies.push(current);
      current = { Version: "2012-10-17", Statement: [statement] };
    } else current = larger;
  }
  return current.Statement.length > 0 ? [...policies, current] : policies;
}
