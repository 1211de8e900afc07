import { accountOf, isServiceLinked, type Principal } from "../principal/principal";
import type { CompiledPolicies } from "./compile-policies";
import { askPolicies, askResourcePolicies, type ResourceVerdict, type Verdict } from "./layer";
import type { Request } from "./request";
import { both, either, NO, type Tri, YES } from "./tri";

/** The policies on the caller's side, compiled once for all its requests. */
export type CallerPolicies = {
  identity: CompiledPolicies;
  /** null: no boundary is set. */
  boundary: CompiledPolicies | null;
  session: CompiledPolicies | null;
  /** One entry per level, from the root down; empty when the account is in no organisation or they are not known. */
  scps: readonly CompiledPolicies[];
};

/** The policies on the resource's side. */
export type ResourcePolicies = {
  policy: CompiledPolicies | null;
  rcps: readonly CompiledPolicies[];
  endpoint: CompiledPolicies | null;
};

export type Decision = "Allowed" | "ImplicitlyDenied" | "ExplicitlyDenied" | "Conditional";

/** What every layer said, and what follows from it. */
export type Evaluation = {
  decision: Decision;
  allow: Tri;
  deny: Tri;
  sameAccount: boolean;
  identity: Verdict;
  boundary: Verdict;
  session: Verdict;
  scps: readonly Verdict[];
  rcps: readonly Verdict[];
  endpoint: Verdict;
  resource: ResourceVerdict;
};

const silent: Verdict = { allow: NO, deny: NO };
const open: Verdict = { allow: YES, deny: NO };
const noResourcePolicy: ResourceVerdict = {
  ...silent,
  byGrant: { everyone: NO, account: NO, role: NO, direct: NO },
};

/**
 * Services that resource control policies reach. AWS Organizations, "List of AWS services that support RCPs".
 */
const rcpServices = new Set([
  "s3",
  "sts",
  "kms",
  "sqs",
  "secretsmanager",
  "ecr",
  "aoss",
  "cognito-identity",
  "cognito-idp",
  "dynamodb",
  "logs",
]);

/** Resources whose own policy must allow, whatever identity policies say: roles (trust policy) and KMS keys (key policy). */
function ownPolicyDecides({ service, action }: Request): boolean {
  return service === "kms" || (service === "sts" && action.startsWith("sts:assumerole"));
}

function identityVerdict(principal: Principal, caller: CallerPolicies | null, request: Request): Verdict {
  if (principal.kind === "root") return open;
  return caller === null ? silent : askPolicies(caller.identity, request);
}

function limit(policies: CompiledPolicies | null | undefined, request: Request): Verdict {
  return policies ? askPolicies(policies, request) : open;
}

/** An account's own root needs no policy, and where it delegates by trust or key policy it is among the delegates. */
function sameAccountAllow(request: Request, { identity, boundary, session, resource }: Layers): Tri {
  const { everyone, account, role, direct } = resource.byGrant;
  const limits = both(boundary.allow, session.allow);
  const viaIdentity = both(identity.allow, limits);
  const alone = either(either(direct, everyone), both(role, limits));
  if (!ownPolicyDecides(request)) return either(viaIdentity, alone);
  return either(alone, both(either(account, everyone), viaIdentity));
}

type Layers = Pick<Evaluation, "identity" | "boundary" | "session" | "resource">;

/** The caller's account must let it go, the resource's account must let it in. AWS: "Cross-account policy evaluation logic". */
function crossAccountAllow({ identity, boundary, session, resource }: Layers): Tri {
  return both(both(identity.allow, resource.allow), both(boundary.allow, session.allow));
}

function allowOf(request: Request, sameAccount: boolean, layers: Layers): Tri {
  if (accountOf(request.principal) === null) return layers.resource.allow;
  return sameAccount ? sameAccountAllow(request, layers) : crossAccountAllow(layers);
}

function decide(allow: Tri, deny: Tri): Decision {
  if (deny === YES) return "ExplicitlyDenied";
  if (allow === NO) return "ImplicitlyDenied";
  return allow === YES && deny === NO ? "Allowed" : "Conditional";
}

/**
 * Evaluates one request. AWS: "Policy evaluation logic": an explicit deny in any layer wins; then RCPs, SCPs, resource
 * policy, identity policies, boundary and session policy must between them allow it.
 * `caller` is null for services, identity providers and anonymous callers, who have no policies of their own.
 */
export function evaluate(
  request: Request,
  caller: CallerPolicies | null,
  object: ResourcePolicies,
): Evaluation {
  const { principal } = request;
  const callerAccount = accountOf(principal);
  const sameAccount = callerAccount !== null && callerAccount === (request.resourceAccount ?? callerAccount);
  const exempt = isServiceLinked(principal);
  const identity = identityVerdict(principal, caller, request);
  const boundary = limit(caller?.boundary, request);
  const session = limit(caller?.session, request);
  const scps = exempt ? [] : (caller?.scps ?? []).map((level) => askPolicies(level, request));
  const rcpsApply = !exempt && rcpServices.has(request.service);
  const rcps = rcpsApply ? object.rcps.map((level) => askResourcePolicies(level, request)) : [];
  const endpoint = object.endpoint ? askResourcePolicies(object.endpoint, request) : open;
  const resource = object.policy ? askResourcePolicies(object.policy, request) : noResourcePolicy;

  let deny = either(either(identity.deny, boundary.deny), either(session.deny, resource.deny));
  deny = either(deny, endpoint.deny);
  let allow = both(allowOf(request, sameAccount, { identity, boundary, session, resource }), endpoint.allow);
  for (const level of scps) {
    deny = either(deny, level.deny);
    allow = both(allow, level.allow);
  }
  for (const level of rcps) deny = either(deny, level.deny);
  return {
    decision: decide(allow, deny),
    allow,
    deny,
    sameAccount,
    identity,
    boundary,
    session,
    scps,
    rcps,
    endpoint,
    resource,
  };
}

/**
 * The caller's side alone: what its identity policies let it ask for within boundary, session policy and SCPs. The
 * resource's own policy may still add or take away.
 */
export function evaluateCaller(request: Request, caller: CallerPolicies): Decision {
  const identity = identityVerdict(request.principal, caller, request);
  const limits = [limit(caller.boundary, request), limit(caller.session, request)];
  if (!isServiceLinked(request.principal))
    limits.push(...caller.scps.map((level) => askPolicies(level, request)));
  let { allow, deny } = identity;
  for (const one of limits) {
    allow = both(allow, one.allow);
    deny = either(deny, one.deny);
  }
  return decide(allow, deny);
}
