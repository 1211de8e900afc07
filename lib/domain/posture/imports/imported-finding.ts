import type { FindingStatus } from "../finding";
import type { Layer, Principle } from "../principles";
import type { Severity } from "../severity";
import type { Advice, ImportSource } from "./source";

/** A finding of another product in Heptagon's terms. */
export type ImportedFinding = {
  source: ImportSource;
  /** Its id there: the same id is the same finding, however often it is imported. */
  externalId: string;
  /** The control, check or finding type that it comes from, as the product spells it. */
  check: string;
  title: string;
  principle: Principle;
  layer: Layer;
  service: string;
  severity: Severity;
  status: FindingStatus;
  account: string;
  region: string;
  /** ARN, or the product's own name for the resource. */
  resource: string;
  reason: string;
  firstSeen: Date;
  /** When the product last saw or changed it: an older record of it changes nothing. */
  lastSeen: Date;
  advice: Advice;
  /** The record as the product wrote it. */
  evidence: unknown;
};

/** A record that cannot be taken, with the member that is at fault. */
export class UnreadableRecord extends Error {
  override readonly name = "UnreadableRecord";

  constructor(
    message: string,
    readonly field: string | null = null,
  ) {
    super(message);
  }
}
