import type { IamPrincipal } from "../account/account";
import type { Estate } from "../account/estate";
import type { DecidingStatement } from "../answers";
import { decidingStatements } from "../evaluate/deciding";
import { type CallerPolicies, evaluateCaller } from "../evaluate/evaluate";
import { requestOf } from "./can";

/**
 * What an administrator can do and nobody short of one: grant any permission to anybody, pass any role, and change or
 * destroy what every kind of service holds. Asked on every resource. Not among them: what guardrails commonly take from
 * administrators too (stopping the trail, making access keys, deleting keys).
 */
const powers = [
  "iam:AttachUserPolicy",
  "iam:AttachRolePolicy",
  "iam:PutUserPolicy",
  "iam:PutRolePolicy",
  "iam:CreatePolicyVersion",
  "iam:UpdateAssumeRolePolicy",
  "iam:PassRole",
  "ec2:TerminateInstances",
  "s3:DeleteBucket",
  "lambda:UpdateFunctionCode",
  "rds:DeleteDBInstance",
];

export type AdministratorProof = {
  admin: boolean;
  /** Why: the statements that grant the powers, or that deny the first one missing. */
  because: DecidingStatement[];
  /** The powers it lacks; empty for an administrator. */
  lacks: string[];
};

/** Something that stands for any resource: a deny or grant that names some resources does not reach it. */
const anything = "*";

/** Whether these policies make the principal an administrator. */
export function isAdministrator(estate: Estate, principal: IamPrincipal, caller: CallerPolicies): boolean {
  return powers.every(
    (action) =>
      evaluateCaller(requestOf(estate, principal, { action, resource: anything }), caller) === "Allowed",
  );
}

/**
 * Whether a principal is an administrator in effect: by evaluation of all that bounds it, not by the name of a policy.
 * Null when the estate does not know it.
 */
export function administratorProof(estate: Estate, arn: string): AdministratorProof | null {
  const principal = estate.principals.get(arn);
  const caller = estate.callerPolicies(arn);
  if (!principal || !caller) return null;
  const asked = powers.map((power) => ({
    power,
    request: requestOf(estate, principal, { action: power, resource: anything }),
  }));
  const missing = asked.filter(({ request }) => evaluateCaller(request, caller) !== "Allowed");
  const shown = (missing[0] ?? asked[0])?.request;
  if (!shown) return null;
  const effect = missing.length > 0 ? "Deny" : "Allow";
  const layers = { identity: caller.identity, boundary: caller.boundary, session: caller.session };
  const because = [
    ...caller.scps.flatMap((level) => decidingStatements("scp", level, { request: shown, effect })),
    ...(["identity", "boundary", "session"] as const).flatMap((layer) =>
      decidingStatements(layer, layers[layer], { request: shown, effect }),
    ),
  ];
  return { admin: missing.length === 0, because, lacks: missing.map(({ power }) => power) };
}
