import type { HeldPolicy, IamPrincipal } from "../account/account";
import type { Estate } from "../account/estate";
import { compilePolicies } from "../evaluate/compile-policies";
import type { CallerPolicies } from "../evaluate/evaluate";
import type { Policy } from "../policy/policy";

/**
 * A change that is only thought of. `policy`: a managed policy, wherever it is in force, gets another document, or none;
 * `inline`: one policy of one principal; `add`: one more policy on a principal; `boundary`: its boundary; `scp`: one more
 * service control policy over an account, or over all of them.
 */
export type Edit =
  | { kind: "policy"; arn: string; policy: Policy | null }
  | { kind: "inline"; principal: string; name: string; policy: Policy | null }
  | { kind: "add"; principal: string; policy: Policy }
  | { kind: "boundary"; principal: string; policy: Policy | null }
  | { kind: "scp"; account: string | null; policy: Policy };

/** An estate as an edit would leave it, and whom the edit concerns (ARNs). */
export type Edited = { estate: Estate; affected: string[] };

const proposed = "the proposed policy";

function replaced(
  policies: readonly HeldPolicy[],
  isMeant: (held: HeldPolicy) => boolean,
  policy: Policy | null,
): HeldPolicy[] {
  return policies.flatMap((held) => (isMeant(held) ? (policy ? [{ ...held, policy }] : []) : [held]));
}

/** The principal as the edit leaves it; the same object when it is not concerned. */
function editedPrincipal(principal: IamPrincipal, edit: Edit): IamPrincipal {
  const { policies, boundary } = principal;
  if (edit.kind === "policy") {
    const isMeant = ({ arn }: HeldPolicy) => arn === edit.arn;
    const bounds = boundary?.name === edit.arn;
    if (!bounds && !policies.some(isMeant)) return principal;
    return {
      ...principal,
      policies: replaced(policies, isMeant, edit.policy),
      boundary: bounds ? edit.policy && { name: edit.arn, policy: edit.policy } : boundary,
    };
  }
  if (edit.kind === "scp" || edit.principal !== principal.arn) return principal;
  if (edit.kind === "boundary")
    return { ...principal, boundary: edit.policy && { name: proposed, policy: edit.policy } };
  if (edit.kind === "add") {
    const added: HeldPolicy = { name: proposed, arn: null, group: null, policy: edit.policy };
    return { ...principal, policies: [...policies, added] };
  }
  const isMeant = ({ name }: HeldPolicy) => name === edit.name;
  return policies.some(isMeant)
    ? { ...principal, policies: replaced(policies, isMeant, edit.policy) }
    : principal;
}

function isConcerned(before: IamPrincipal, after: IamPrincipal, edit: Edit): boolean {
  if (edit.kind !== "scp") return before !== after;
  return edit.account === null || edit.account === before.account;
}

function compiled(estate: Estate, principal: IamPrincipal, edit: Edit): CallerPolicies {
  const before = estate.callerPolicies(principal.arn);
  const scps = [...(before?.scps ?? [])];
  if (edit.kind === "scp") scps.push(compilePolicies([{ name: proposed, policy: edit.policy }]));
  return {
    identity: compilePolicies(principal.policies),
    boundary: principal.boundary ? compilePolicies([principal.boundary]) : null,
    session: null,
    scps,
  };
}

/** The estate as the edit would leave it. Nothing of the given estate is changed. */
export function withEdit(estate: Estate, edit: Edit): Edited {
  const principals = new Map(estate.principals);
  const affected: string[] = [];
  for (const [arn, before] of estate.principals) {
    const after = editedPrincipal(before, edit);
    if (!isConcerned(before, after, edit)) continue;
    principals.set(arn, after);
    affected.push(arn);
  }
  const known = new Map<string, CallerPolicies>();
  const concerned = new Set(affected);
  return {
    affected,
    estate: {
      ...estate,
      principals,
      accounts: estate.accounts.map((account) => ({
        ...account,
        principals: account.principals.map((one) => principals.get(one.arn) ?? one),
      })),
      callerPolicies(arn) {
        const principal = principals.get(arn);
        if (!principal || !concerned.has(arn)) return estate.callerPolicies(arn);
        const policies = known.get(arn) ?? compiled(estate, principal, edit);
        known.set(arn, policies);
        return policies;
      },
    },
  };
}
