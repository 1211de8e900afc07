import { compilePolicies } from "@/lib/domain/iam/evaluate/compile-policies";
import { completeContext, type RequestContext } from "@/lib/domain/iam/evaluate/context";
import { askResourcePolicies } from "@/lib/domain/iam/evaluate/layer";
import { prepareRequest } from "@/lib/domain/iam/evaluate/request";
import { NO, YES } from "@/lib/domain/iam/evaluate/tri";
import { parsePolicy } from "@/lib/domain/iam/policy/parse";
import type { Policy } from "@/lib/domain/iam/policy/policy";
import { type Principal, readPrincipal } from "@/lib/domain/iam/principal/principal";
import type { PolicyDocument } from "../resources/shape";
import { NotSeen } from "../verdict";

/** A trust policy, read. @throws NotSeen when it is no policy */
export function readTrust(document: PolicyDocument): Policy {
  const read = parsePolicy(document);
  if (read.ok) return read.policy;
  throw new NotSeen(`the trust policy could not be read (${read.problems[0]?.message ?? "no statement"})`);
}

type Knock = { principal: Principal; action: string; context: RequestContext };

/** Whether a trust policy surely lets the caller in; `perhaps` when that hangs on a key which is not known. */
export function admits(trust: Policy, role: string, knock: Knock): "yes" | "perhaps" | "no" {
  const request = prepareRequest({ ...knock, resource: role, resourceAccount: role.split(":")[4] ?? null });
  const compiled = compilePolicies([{ name: `trust policy of ${role}`, policy: trust }]);
  const { allow, deny } = askResourcePolicies(compiled, request);
  if (allow === NO || deny === YES) return "no";
  return allow === YES && deny === NO ? "yes" : "perhaps";
}

/** An account that nobody here knows, and all that a caller from it can arrange: a second factor, TLS, an address. */
export const strangeAccount = "999999999999";

export function contextOfCaller(arn: string, now: Date): RequestContext {
  return completeContext({
    "aws:PrincipalArn": arn,
    "aws:PrincipalAccount": arn.split(":")[4] ?? "",
    "aws:PrincipalType": "AssumedRole",
    "aws:PrincipalOrgID": "o-strange0000",
    "aws:PrincipalIsAWSService": "false",
    "aws:ViaAWSService": "false",
    "aws:SecureTransport": "true",
    "aws:MultiFactorAuthPresent": "true",
    "aws:SourceIp": "198.18.0.7",
    "aws:CurrentTime": now.toISOString(),
    "sts:RoleSessionName": "stranger",
  });
}

/** Whether any role of any account in the world may take the role on. */
export function admitsStrangers(trust: Policy, role: string, now: Date): boolean {
  const arn = `arn:aws:iam::${strangeAccount}:role/stranger`;
  const principal = readPrincipal(arn);
  if (!principal) return false;
  const knock = { principal, action: "sts:AssumeRole", context: contextOfCaller(arn, now) };
  return admits(trust, role, knock) === "yes";
}
