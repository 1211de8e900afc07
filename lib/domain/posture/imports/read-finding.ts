import { looksLikeAsff, readAsff } from "./formats/asff";
import { looksLikeGuardDuty, readGuardDuty } from "./formats/guardduty";
import { looksLikeOcsf, readOcsf } from "./formats/ocsf";
import { type ImportedFinding, UnreadableRecord } from "./imported-finding";
import type { PlaceBook } from "./place";
import { asObject } from "./read-values";
import { type FindingFormat, findingFormats } from "./source";

type Format = {
  looksLike(record: Record<string, unknown>): boolean;
  read(record: Record<string, unknown>, places: PlaceBook): ImportedFinding;
};

/** The formats of findings that are read, by the name that people choose them by. */
export const formats = {
  asff: { looksLike: looksLikeAsff, read: readAsff },
  ocsf: { looksLike: looksLikeOcsf, read: readOcsf },
  guardduty: { looksLike: looksLikeGuardDuty, read: readGuardDuty },
} as const satisfies Record<FindingFormat, Format>;

/** An EventBridge event carries findings in its detail. */
function unwrapped(record: Record<string, unknown>): unknown[] {
  const { detail } = record;
  if (typeof detail !== "object" || detail === null || !("detail-type" in record)) return [record];
  return "findings" in detail && Array.isArray(detail.findings) ? detail.findings : [detail];
}

/** What format a record is of; undefined when it looks like none. */
export function formatOf(record: unknown): FindingFormat | undefined {
  if (typeof record !== "object" || record === null || Array.isArray(record)) return undefined;
  const [first] = unwrapped(record as Record<string, unknown>);
  if (typeof first !== "object" || first === null) return undefined;
  return findingFormats.find((format) => formats[format].looksLike(first as Record<string, unknown>));
}

/**
 * Reads one record of an import: one finding, or those that an EventBridge event carries.
 * @param format read as this one; told by the record itself when undefined
 * @throws UnreadableRecord with the member at fault and what was expected there
 */
export function readFindings(
  record: unknown,
  places: PlaceBook,
  format: FindingFormat | undefined = formatOf(record),
): ImportedFinding[] {
  if (format === undefined) {
    throw new UnreadableRecord("it is no finding of Security Hub (ASFF), Prowler (OCSF) or GuardDuty");
  }
  return unwrapped(asObject(record)).map((one) => formats[format].read(asObject(one), places));
}
