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
};

/** What makes a finding the same one from snapshot to snapshot. */
export type FindingKey = Pick<Finding, "check" | "account" | "region" | "resource">;

export function findingKey({ check, account, region, resource }: FindingKey): string {
  return `${check}|${account}|${region}|${resource}`;
}

/** A failure that people chose to leave. */
export type Mute = FindingKey & { reason: string; expiresAt: Date | null };

/** Turns failures that an unexpired mute names into muted ones; what passes stays a pass. */
export function applyMutes(findings: readonly Finding[], mutes: readonly Mute[], now: Date): Finding[] {
  if (mutes.length === 0) return [...findings];
  const active = new Map(
    mutes
      .filter((mute) => mute.expiresAt === null || mute.expiresAt > now)
      .map((mute) => [findingKey(mute), mute]),
  );
  return findings.map((finding) => {
    const mute = finding.status === "fail" ? active.get(findingKey(finding)) : undefined;
    return mute
      ? { ...finding, status: "muted", reason: `${finding.reason} Muted: ${mute.reason}` }
      : finding;
  });
}
