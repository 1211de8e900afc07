import type { Explanation } from "../answers";
import { type CompiledPolicies, compilePolicies, type NamedPolicy } from "../evaluate/compile-policies";
import { completeContext } from "../evaluate/context";
import type { CallerPolicies, ResourcePolicies } from "../evaluate/evaluate";
import { explain } from "../evaluate/explain";
import { prepareRequest, type Request } from "../evaluate/request";
import { parsePolicy } from "../policy/parse";
import { accountOf, type Principal, readPrincipal } from "../principal/principal";
import type { EvaluationCase } from "./case";

/** Something in a case that cannot be read, with its place in the case. */
export class CaseError extends Error {}

type Written = { name: string; policy: unknown };

function parsed({ name, policy }: Written, where: string): NamedPolicy {
  const read = parsePolicy(policy);
  if (read.ok) return { name, policy: read.policy };
  const errors = read.problems.filter(({ severity }) => severity === "error");
  throw new CaseError(errors.map(({ path, message }) => `${where} "${name}" ${path}: ${message}`).join("; "));
}

function compiled(policies: readonly Written[], where: string): CompiledPolicies {
  return compilePolicies(policies.map((policy) => parsed(policy, where)));
}

function optional(policies: readonly Written[], where: string): CompiledPolicies | null {
  return policies.length > 0 ? compiled(policies, where) : null;
}

function one(policy: unknown, name: string): CompiledPolicies | null {
  return policy === null ? null : compiled([{ name, policy }], name);
}

function principalOf({ principal, context }: EvaluationCase["request"]): Principal {
  const role = Object.entries(context).find(([key]) => key.toLowerCase() === "aws:principalarn")?.[1];
  const read = readPrincipal(principal, typeof role === "string" ? role : undefined);
  if (read === null)
    throw new CaseError(`request.principal: expected an ARN, a service or "anonymous", not "${principal}"`);
  return read;
}

/** A case read and compiled: what the evaluator takes. */
export type PreparedCase = { request: Request; caller: CallerPolicies | null; object: ResourcePolicies };

/** Reads and compiles a case. Throws CaseError, which names what could not be read. */
export function prepareCase(given: EvaluationCase): PreparedCase {
  const { request } = given;
  const principal = principalOf(request);
  const caller: CallerPolicies = {
    identity: compiled(given.identityPolicies, "identityPolicies"),
    boundary: optional(given.boundaries, "boundaries"),
    session: one(given.session, "session"),
    scps: given.scps.map(({ policies }) => compiled(policies, "scps")),
  };
  return {
    request: prepareRequest({ ...request, principal, context: completeContext(request.context) }),
    caller: accountOf(principal) === null ? null : caller,
    object: {
      policy: one(given.resourcePolicy, "resourcePolicy"),
      rcps: given.rcps.map(({ policies }) => compiled(policies, "rcps")),
      endpoint: optional(given.endpointPolicies, "endpointPolicies"),
    },
  };
}

/** Evaluates one case and explains it. Throws CaseError, which names what could not be read. */
export function evaluateCase(given: EvaluationCase): Explanation {
  const { request, caller, object } = prepareCase(given);
  return explain(request, caller, object);
}
