import { type CompiledPolicies, compilePolicies, type NamedPolicy } from "../evaluate/compile-policies";
import type { CallerPolicies, ResourcePolicies } from "../evaluate/evaluate";
import { splitArn } from "../match/arn";
import type { Policy } from "../policy/policy";
import type { IamAccount, IamPrincipal } from "./account";

/** A policy that hangs on a resource. */
export type ResourcePolicy = { arn: string; account: string; policy: Policy };

/** Service and resource control policies of one account, a list per level from the root down. */
export type ControlPolicies = { scps: NamedPolicy[][]; rcps: NamedPolicy[][] };

/** Every account that questions are asked about, compiled on first use and kept for the next question. */
export type Estate = {
  accounts: readonly IamAccount[];
  principals: ReadonlyMap<string, IamPrincipal>;
  /** What bounds a principal; null when the estate does not know it. */
  callerPolicies(arn: string): CallerPolicies | null;
  /** What guards a resource against an action: its own policy, a role's trust policy for sts, and RCPs. */
  resourcePolicies(resource: string, action: string): ResourcePolicies;
  /** The account that owns a resource, from its ARN or from the inventory; null when neither says. */
  ownerOf(resource: string): string | null;
  /** False when organisation policies of the account are not known: answers then are upper bounds. */
  knowsControlPolicies(account: string): boolean;
  /** The organisation, for aws:PrincipalOrgID; null when not known. */
  organisation: string | null;
};

function compileCaller(principal: IamPrincipal, control: ControlPolicies | undefined): CallerPolicies {
  return {
    identity: compilePolicies(principal.policies),
    boundary: principal.boundary ? compilePolicies([principal.boundary]) : null,
    session: null,
    scps: (control?.scps ?? []).map(compilePolicies),
  };
}

/**
 * The ARN under which a resource's policy is kept: a bucket for its objects, a function for its versions, a table for
 * its indexes.
 */
export function policyHolder(resource: string): string {
  const [, , service, , , name = ""] = splitArn(resource);
  if (service === "s3" || service === "dynamodb") {
    const keep = service === "s3" ? 1 : 2;
    return name.split("/").length > keep
      ? resource.slice(0, resource.length - name.length) + name.split("/").slice(0, keep).join("/")
      : resource;
  }
  if (service === "lambda") return resource.split(":").slice(0, 7).join(":");
  return resource;
}

/** The key policy that AWS gives a key by default: the account's own identity policies decide. */
function delegatingTo(account: string): Policy {
  const statement = {
    path: "Statement[0]",
    sid: "default key policy",
    effect: "Allow" as const,
    actions: { negated: false, patterns: ["kms:*"] },
    resources: { negated: false, patterns: ["*"] },
    principals: { negated: false, entries: [{ kind: "aws" as const, value: account }] },
    conditions: [],
    written: { Effect: "Allow", Principal: { AWS: account }, Action: "kms:*", Resource: "*" },
  };
  return { version: "2012-10-17", id: null, statements: [statement] };
}

/** Keeps what a key was once computed to. */
function remembered<T>(compute: (key: string) => T): (key: string) => T {
  const kept = new Map<string, T>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const value = compute(key);
    kept.set(key, value);
    return value;
  };
}

/** Builds the estate from read accounts, the policies of their resources and, where known, organisation policies. */
export function buildEstate({
  accounts,
  resources = [],
  control = new Map(),
  organisation = null,
}: {
  accounts: readonly IamAccount[];
  resources?: readonly ResourcePolicy[];
  control?: ReadonlyMap<string, ControlPolicies>;
  organisation?: string | null;
}): Estate {
  const principals = new Map(
    accounts.flatMap((one) => one.principals.map((principal) => [principal.arn, principal])),
  );
  const holders = new Map(resources.map((one) => [one.arn, one]));
  const caller = remembered((arn) => {
    const principal = principals.get(arn);
    return principal ? compileCaller(principal, control.get(principal.account)) : null;
  });
  const trustOf = remembered((arn): CompiledPolicies | null => {
    const trust = principals.get(arn)?.trust;
    return trust ? compilePolicies([{ name: `trust policy of ${arn}`, policy: trust }]) : null;
  });
  const policyOf = remembered((holder): CompiledPolicies | null => {
    const known = holders.get(holder);
    if (known) return compilePolicies([{ name: `policy of ${holder}`, policy: known.policy }]);
    const [, , service, , account = ""] = splitArn(holder);
    const isKey = service === "kms" && account !== "";
    return isKey ? compilePolicies([{ name: `policy of ${holder}`, policy: delegatingTo(account) }]) : null;
  });
  const rcpsOf = remembered((account) => (control.get(account)?.rcps ?? []).map(compilePolicies));
  const ownerOf = (resource: string) =>
    splitArn(resource)[4] || holders.get(policyHolder(resource))?.account || null;

  return {
    accounts,
    principals,
    organisation,
    ownerOf,
    callerPolicies: caller,
    resourcePolicies(resource, action) {
      const owner = ownerOf(resource);
      const policy = /^sts:/i.test(action) ? trustOf(resource) : policyOf(policyHolder(resource));
      return { policy, rcps: owner ? rcpsOf(owner) : [], endpoint: null };
    },
    knowsControlPolicies: (account) => control.has(account),
  };
}
