import type { Check } from "@/lib/domain/posture/check";
import type { FindingStatus } from "@/lib/domain/posture/finding";
import type { Severity } from "@/lib/domain/posture/severity";

/** A finding as the reports for machines list it. `of` is its check; undefined when nobody has it any more. */
export type ListedFinding = {
  id: string;
  check: string;
  principle: number;
  layer: string;
  service: string;
  severity: Severity;
  status: FindingStatus;
  account: string;
  accountName: string | null;
  region: string;
  resource: string;
  reason: string;
  firstSeen: Date;
  lastSeen: Date;
  of: Check | undefined;
  /** What another product calls it. */
  title?: string | null;
};
