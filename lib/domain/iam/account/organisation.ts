import type { NamedPolicy } from "../evaluate/compile-policies";
import { parsePolicy } from "../policy/parse";
import type { ControlPolicies } from "./estate";

/** An organisation as its management account tells it; what was not collected is missing. */
export type Organisation = {
  id: string;
  management: string;
  rootIds: readonly string[];
  policies: readonly {
    name: string;
    type: string;
    content: unknown;
    targets: readonly string[];
  }[];
  /** Each account with what it lies in, from the root down; null when that was not collected. */
  accounts: ReadonlyMap<string, readonly string[]> | null;
};

function policiesAt(organisation: Organisation, type: string, target: string): NamedPolicy[] {
  return organisation.policies.flatMap(({ name, type: kind, content, targets }) => {
    if (kind !== type || !targets.includes(target)) return [];
    const read = parsePolicy(content);
    return read.ok ? [{ name, policy: read.policy }] : [];
  });
}

/**
 * A level without any policy is one that was not collected, or whose policy type is off: AWS keeps at least one SCP on
 * every root, unit and account, so it is left out rather than taken to forbid everything.
 */
function levels(organisation: Organisation, type: string, path: readonly string[]): NamedPolicy[][] {
  return path.map((target) => policiesAt(organisation, type, target)).filter((level) => level.length > 0);
}

/**
 * The organisation policies in force on an account, level by level. The management account is bound by none.
 * AWS Organizations: "SCP evaluation", "Resource control policies".
 */
export function controlPoliciesOf(organisation: Organisation, account: string): ControlPolicies {
  if (account === organisation.management) return { scps: [], rcps: [] };
  const above = organisation.accounts?.get(account) ?? organisation.rootIds;
  const path = [...above, account];
  return {
    scps: levels(organisation, "SERVICE_CONTROL_POLICY", path),
    rcps: levels(organisation, "RESOURCE_CONTROL_POLICY", path),
  };
}
