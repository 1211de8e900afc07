import { type Place, placeOf } from "@/lib/domain/lake/answer";
import type { QueryMessage } from "./messages";

type Failure = Extract<QueryMessage, { kind: "failed" }>;

/** DuckDB marks the place with the line, cut at its ends when it is long, and a caret below. */
const marked = /\n\nLINE (\d+): (.*)\n( *)\^/;

function placeIn(sql: string, message: string): Place | null {
  const found = marked.exec(message);
  if (!found) return null;
  const [, line = "1", shown = "", blanks = ""] = found;
  const text = sql.split("\n")[Number(line) - 1] ?? "";
  const snippet = shown.replace(/^\.{3}|\.{3}$/g, "");
  const start = Math.max(0, text.indexOf(snippet)) - (shown.startsWith("...") ? 3 : 0);
  return { line: Number(line), column: start + blanks.length - `LINE ${line}: `.length + 1 };
}

/** A failure of DuckDB in words, with its place in the SQL where it says one. */
export function failureOf(error: unknown, sql: string): Failure {
  const message = error instanceof Error ? error.message : String(error);
  const place = placeIn(sql, message);
  const words = message
    .replace(marked, "")
    .replace(/^(?:Parser|Binder|Catalog|Invalid Input) Error: /, "")
    .trim();
  if (/^Out of Memory Error|max_temp_directory_size/i.test(message))
    return {
      kind: "failed",
      reason: "memory",
      message: "It needs more memory than a question may have.",
      place: null,
    };
  if (/^Permission Error/.test(message))
    return { kind: "failed", reason: "refused", message: "A question reads the lake's tables only.", place };
  const broken = /^(?:IO|Internal|Fatal) Error/i.test(message);
  return { kind: "failed", reason: broken ? "broken" : "wrong", message: words, place };
}

/** A question that may not run. */
export function refused(message: string, sql: string, offset?: number): Failure {
  return {
    kind: "failed",
    reason: "refused",
    message,
    place: offset === undefined ? null : placeOf(sql, offset),
  };
}
