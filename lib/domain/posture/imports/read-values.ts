import { z } from "zod";
import type { Severity } from "../severity";
import { UnreadableRecord } from "./imported-finding";

/** Text that may be missing, null or empty: then it is undefined. */
export const maybeText = z
  .string()
  .nullish()
  .transform((text) => (text === null || text === undefined || text.trim() === "" ? undefined : text))
  .catch(undefined);

export const account = z.string().regex(/^\d{12}$/, "expected a 12-digit AWS account id");

/** Reads a record by its schema. @throws UnreadableRecord with the first member that does not fit */
export function readRecord<T extends z.ZodType>(schema: T, record: unknown): z.output<T> {
  const parsed = schema.safeParse(record);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.map(String).join(".") || null;
  throw new UnreadableRecord((issue?.message ?? "it does not fit").replace(/^Invalid input: /, ""), field);
}

/** The record as an object. @throws UnreadableRecord for anything else */
export function asObject(record: unknown): Record<string, unknown> {
  if (typeof record === "object" && record !== null && !Array.isArray(record)) {
    return record as Record<string, unknown>;
  }
  throw new UnreadableRecord("expected an object");
}

const zone = /(?:Z|[+-]\d\d:?\d\d)$/i;

/** The first of the values that is an instant: ISO 8601 text (UTC where it names no zone), or seconds or milliseconds. */
export function instantOf(...values: unknown[]): Date | undefined {
  for (const value of values) {
    const at =
      typeof value === "number"
        ? new Date(value < 1e11 ? value * 1000 : value)
        : typeof value === "string" && /^\d{4}-/.test(value)
          ? new Date(zone.test(value) ? value : `${value}Z`)
          : undefined;
    if (at && !Number.isNaN(at.getTime())) return at;
  }
  return undefined;
}

const words: Readonly<Record<string, Severity>> = {
  critical: "critical",
  fatal: "critical",
  high: "high",
  medium: "medium",
  moderate: "medium",
  low: "low",
  informational: "low",
  info: "low",
};

/** A severity in whatever words a product uses; undefined for one that is no severity. */
export function severityOf(word: string | undefined): Severity | undefined {
  return word === undefined ? undefined : words[word.toLowerCase()];
}

/** Text on one line, of a length that a list can show. */
export function shortText(text: string, most = 500): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

/** An address that a browser may be sent to; null for anything else. */
export function webAddress(...candidates: (string | undefined)[]): string | null {
  return candidates.find((one) => one !== undefined && /^https?:\/\/\S+$/.test(one)) ?? null;
}
