import { compilePolicies } from "../evaluate/compile-policies";
import { completeContext } from "../evaluate/context";
import { evaluateCaller } from "../evaluate/evaluate";
import { prepareRequest } from "../evaluate/request";
import { parsePolicy } from "../policy/parse";
import { readPrincipal } from "../principal/principal";
import type { ObservedCall } from "../usage/observe";
import type { GeneratedPolicy } from "./policy";

export type Replay = { calls: number; allowed: number; denied: ObservedCall[] };

/**
 * Asks the engine whether the policies alone allow every observed call: the proof that nothing that was done would have
 * failed under them.
 * @throws RangeError when the principal is none, or a policy is not one that the generator made
 */
export function replay(
  policies: readonly GeneratedPolicy[],
  calls: readonly ObservedCall[],
  arn: string,
): Replay {
  const principal = readPrincipal(arn);
  if (principal === null) throw new RangeError(`"${arn}" is no principal`);
  const read = policies.map((policy, index) => {
    const parsed = parsePolicy(policy);
    if (!parsed.ok) throw new RangeError(`generated policy ${index + 1} is no policy`);
    return { name: `generated ${index + 1}`, policy: parsed.policy };
  });
  const caller = { identity: compilePolicies(read), boundary: null, session: null, scps: [] };
  const isDenied = ({ action, resource }: ObservedCall, region: string | null) => {
    const context = completeContext(region === null ? {} : { "aws:RequestedRegion": region });
    const request = prepareRequest({ principal, action, resource, resourceAccount: null, context });
    return evaluateCaller(request, caller) !== "Allowed";
  };
  const denied = calls.filter((call) => (call.regions ?? [null]).some((region) => isDenied(call, region)));
  return { calls: calls.length, allowed: calls.length - denied.length, denied };
}
