import type { IamPrincipal } from "../account/account";
import type { Estate } from "../account/estate";
import { namesAction } from "../evaluate/compile-policies";
import { type CallerPolicies, evaluate, evaluateCaller } from "../evaluate/evaluate";
import { splitArn } from "../match/arn";
import { requestOf } from "../question/can";
import { resourcesToProbe } from "../question/reachable-resources";
import type { Use } from "./uses";

/** Calls that anybody may make of themselves. AWS STS API reference: "No permissions are required". */
const needsNothing = new Set(["sts:GetCallerIdentity", "sts:GetSessionToken"]);

const lets = (decision: string) => decision === "Allowed" || decision === "Conditional";

const named = new WeakMap<CallerPolicies, Map<string, boolean>>();

/** Whether the caller's own policies name the action at all; asked once for each. */
function names(caller: CallerPolicies, action: string): boolean {
  const known = named.get(caller) ?? new Map<string, boolean>();
  named.set(caller, known);
  const answer = known.get(action) ?? namesAction(caller.identity, action, "Allow");
  known.set(action, answer);
  return answer;
}

/**
 * Whether a principal may do what it was seen to do. What hangs on a condition counts as allowed: the call may have met
 * it. A call that names no resource is allowed when the action is on any resource at all.
 */
export function mayUse(estate: Estate, principal: IamPrincipal, use: Use): boolean {
  if (needsNothing.has(use.action)) return true;
  const caller = estate.callerPolicies(principal.arn);
  const object = estate.resourcePolicies(use.resource, use.action);
  if (!object.policy && caller && !names(caller, use.action)) return false;
  const request = requestOf(estate, principal, use);
  if (lets(evaluate(request, caller, object).decision)) return true;
  if (use.resource !== "*" || !caller) return false;
  return resourcesToProbe(request, caller).some((resource) =>
    lets(evaluateCaller({ ...request, resource, resourceParts: splitArn(resource) }, caller)),
  );
}
