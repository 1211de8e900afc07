import { Problem } from "@/lib/domain/errors/problem";
import { type Snapshot, snapshotDocument, snapshotVersion } from "./document";

const howToMake =
  "A snapshot is made with `heptagon posture collect --out FILE`; its JSON Schema is docs/snapshot.schema.json.";

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const ends = text.trimEnd();
    const cutOff = ends.startsWith("{") && !ends.endsWith("}");
    const message = cutOff
      ? `the file is cut off after ${text.length.toLocaleString("en")} characters: its JSON does not end`
      : `expected JSON: ${cause instanceof Error ? cause.message : String(cause)}`;
    const next = cutOff ? "Copy or collect it again." : howToMake;
    throw new Problem("bad-input", `${message}.`, { where, next, cause });
  }
}

/** Version of a document that is a snapshot of another version than ours; undefined for anything else. */
function foreignVersion(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("heptagonSnapshot" in value)) return undefined;
  const version = value.heptagonSnapshot;
  return typeof version === "number" && version !== snapshotVersion ? version : undefined;
}

/**
 * Reads a snapshot document from its JSON text. `where` names the file in messages.
 * @throws Problem bad-input as `where: path.to.field: expected …` for the first field that does not fit.
 */
export function parseSnapshot(text: string, where: string): Snapshot {
  const value = parseJson(text, where);
  const version = foreignVersion(value);
  if (version !== undefined) {
    throw new Problem(
      "bad-input",
      `snapshot version ${version} is not known here; expected ${snapshotVersion}.`,
      {
        where: `${where}: heptagonSnapshot`,
        next: "Use the version of Heptagon that wrote it, or a newer one.",
      },
    );
  }
  const parsed = snapshotDocument.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue, ...others] = parsed.error.issues;
  const path = issue?.path.map(String).join(".") || "document";
  const more = others.length > 0 ? ` (and ${others.length} more)` : "";
  const message = (issue?.message ?? "does not fit").replace(/^Invalid input: /, "");
  throw new Problem("bad-input", `${message}${more}.`, { where: `${where}: ${path}`, next: howToMake });
}
