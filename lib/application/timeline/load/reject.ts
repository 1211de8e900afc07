import { createHash } from "node:crypto";
import type { RejectToSave } from "@/lib/adapters/db/queries/events/add-rejects";
import { redactText } from "@/lib/domain/cloudtrail/redact";

export type Damage = {
  index: number;
  offset?: number;
  /** True when it is the object that is damaged, not one of its records. */
  wholeFile?: boolean;
  field?: string | null;
  reason: string;
  excerpt: string | null;
};

/** The row that is kept of damage: where, which field, why, and the beginning of it without its secrets. */
export function rejectOf(origin: string, sha256: string, damage: Damage): RejectToSave {
  const { index, offset, wholeFile, reason, excerpt, field = null } = damage;
  const record = wholeFile ? "" : `record ${index}`;
  const byte = offset === undefined ? "" : `byte ${offset}`;
  const position = [record, byte].filter(Boolean).join(", ");
  const key = createHash("sha256").update(`${sha256}|${position}|${field}|${reason}`).digest("hex");
  return {
    path: origin,
    position,
    field,
    reason,
    excerpt: excerpt === null ? null : redactText(excerpt).replaceAll("\u0000", ""),
    key,
  };
}

/** The beginning of a value as JSON; null when it is nested too deeply to be written. */
export function excerptOf(value: unknown): string | null {
  try {
    return JSON.stringify(value)?.slice(0, 300) ?? null;
  } catch {
    // Deeper than the stack: the reason beside it says so.
    return null;
  }
}
