import type { ConfigOf } from "../resources/types";

/**
 * The types of organisation policy that the snapshot can speak of: those that a root lists as enabled, whose policies were
 * collected, and those that a root does not list, of which there are none.
 */
export function collectedTypes({ Roots }: ConfigOf<"organizations:organization">): Set<string> {
  if (!Roots) return new Set();
  return new Set([
    "AISERVICES_OPT_OUT_POLICY",
    "TAG_POLICY",
    "SERVICE_CONTROL_POLICY",
    "RESOURCE_CONTROL_POLICY",
  ]);
}
