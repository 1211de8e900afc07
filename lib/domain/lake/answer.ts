/** What a column holds, as tables and charts want to know it. */
export type ColumnKind = "number" | "time" | "text" | "boolean" | "list" | "json";
export type AnswerColumn = { name: string; type: string; kind: ColumnKind };

/** A value of an answer: times are ISO 8601 in UTC; whole numbers beyond 2^53 are text. */
export type Value = string | number | boolean | null | Value[] | { [member: string]: Value };

/** The rows of a question with what they cost. */
export type LakeAnswer = {
  columns: AnswerColumn[];
  rows: Value[][];
  /** True when there are more rows than were asked for. */
  truncated: boolean;
  /** Bytes read from storage; null where the engine does not say. */
  scannedBytes: number | null;
  milliseconds: number;
};

/** Where in the SQL something is wrong; line and column count from 1. */
export type Place = { line: number; column: number };

/** The place of a character in a text. */
export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, Math.max(0, offset)).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
