import type { Layer, Principle } from "./principles";
import type { Severity } from "./severity";

export type FindingStatus = "pass" | "fail" | "not_assessed" | "muted";

/** What one check says of one resource in one snapshot. */
export type Finding = {
  check: string;
  principle: Principle;
  layer: Layer;
  service: string;
  severity: Severity;
  account: string;
  region: string;
  resource: string;
  status: FindingStatus;
  reason: string;
  /** The part of the snapshot that was judged. */
  evidence?: unknown;
  /** Why a failure is left, when its status is muted. */
  muting?: Muting;
};

/** What leaves a failure: a mute of its own, or an exception (its id). `until` is null for good. */
export type Muting = { reason: string; until: Date | null; exception: string | null };

/** What makes a finding the same one from snapshot to snapshot. */
export type FindingKey = Pick<Finding, "check" | "account" | "region" | "resource">;

export function findingKey({ check, account, region, resource }: FindingKey): string {
  return `${check}|${account}|${region}|${resource}`;
}
