import type { ObservedCall } from "../usage/observe";
import { type Format, writePolicies } from "./formats";
import { type Generalisation, generatePolicies, policySize } from "./policy";
import { type Replay, replay } from "./replay";

/** A policy made of what was seen, with its proof. */
export type LeastPolicy = {
  text: string;
  sizes: number[];
  replay: Replay;
  /** How many actions it allows. */
  needed: number;
};

/** Generates, writes down and proves the smallest policies for what was seen of a principal. */
export function leastPolicy(
  calls: readonly ObservedCall[],
  { principal, format, ...generalisation }: Generalisation & { principal: string; format: Format },
): LeastPolicy {
  const policies = generatePolicies(calls, generalisation);
  const actions = policies.flatMap(({ Statement }) => Statement.flatMap(({ Action }) => Action));
  return {
    text: writePolicies(policies, format, principal),
    sizes: policies.map(policySize),
    replay: replay(policies, calls, principal),
    needed: new Set(actions).size,
  };
}
