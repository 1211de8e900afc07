import { organisationOperations } from "../accounts/organisation";
import { regionOperations } from "../accounts/regions";
import type { Collector } from "../collector";
import { findingOperations } from "../findings/find-in-aws";

type Statement = { Sid: string; Effect: "Allow"; Action: string[]; Resource: "*" };
export type PolicyDocument = { Version: "2012-10-17"; Statement: Statement[] };

/**
 * IAM and STS quotas: a managed policy holds 6,144 characters without white space, and a role takes 10 of them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export const policySize = 6_144;
export const policiesPerRole = 10;

/** What Heptagon itself asks beside the collectors: which regions and accounts there are, what other products find. */
const ownOperations: readonly string[] = [
  ...regionOperations,
  ...organisationOperations,
  ...findingOperations,
];

function sidOf(service: string): string {
  return `Read${service.replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase())}`;
}

/** The actions by their service, each once, in order. */
function byService(actions: readonly string[]): [service: string, actions: string[]][] {
  const services = new Map<string, string[]>();
  for (const action of [...new Set(actions)].sort()) {
    const service = action.slice(0, action.indexOf(":"));
    services.set(service, [...(services.get(service) ?? []), action]);
  }
  return [...services];
}

/** Every action that the role needs: those the collectors declare, and those by which accounts and regions are found. */
export function roleActions(collectors: readonly Collector[]): string[] {
  return [...new Set([...ownOperations, ...collectors.flatMap(({ operations }) => operations)])].sort();
}

/** The policy that Heptagon's role needs, in one piece: exactly those actions, one statement a service. */
export function readOnlyPolicy(collectors: readonly Collector[]): PolicyDocument {
  const Statement = byService(roleActions(collectors)).map(
    ([service, Action]): Statement => ({ Sid: sidOf(service), Effect: "Allow", Action, Resource: "*" }),
  );
  return { Version: "2012-10-17", Statement };
}

/** Characters that count against the quota: white space does not. */
export function sizeOf(policy: PolicyDocument): number {
  return JSON.stringify(policy).replace(/\s/g, "").length;
}

/** A statement that alone is too long for a policy, in parts. */
function fittingParts(statement: Statement): Statement[] {
  if (sizeOf({ Version: "2012-10-17", Statement: [statement] }) <= policySize) return [statement];
  const middle = Math.ceil(statement.Action.length / 2);
  const parts = [statement.Action.slice(0, middle), statement.Action.slice(middle)];
  return parts.flatMap((Action, index) =>
    fittingParts({ ...statement, Sid: `${statement.Sid}${index + 1}`, Action }),
  );
}

/**
 * The same policy as managed policies that IAM accepts, in as few as follow from the order of the services.
 * @throws RangeError when a role could not take so many; then the quota has to be raised
 */
export function managedPolicies(policy: PolicyDocument): PolicyDocument[] {
  const policies: PolicyDocument[] = [];
  for (const statement of policy.Statement.flatMap(fittingParts)) {
    const last = policies.at(-1);
    const longer = last && { ...last, Statement: [...last.Statement, statement] };
    if (longer && sizeOf(longer) <= policySize) policies[policies.length - 1] = longer;
    else policies.push({ Version: "2012-10-17", Statement: [statement] });
  }
  if (policies.length > policiesPerRole) {
    throw new RangeError(`${policies.length} managed policies are needed; a role takes ${policiesPerRole}`);
  }
  return policies;
}
