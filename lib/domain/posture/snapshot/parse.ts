import { Problem } from "@/lib/domain/errors/problem";
import type { Snapshot } from "./document";
import { type Gathered, howToMake, SnapshotGatherer } from "./gather";

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

/** The members of a document that are lists of parts. */
export const partLists = { resources: "resource", gaps: "gap" } as const;

/** @throws Problem bad-input when the value is no object that may be a snapshot */
export function expectDocument(value: unknown, where: string): asserts value is Record<string, unknown> {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  if (isObject) return;
  throw new Problem("bad-input", "expected object.", { where: `${where}: document`, next: howToMake });
}

function expectList(value: unknown, name: string, where: string): asserts value is unknown[] {
  if (Array.isArray(value)) return;
  throw new Problem("bad-input", "expected array.", { where: `${where}: ${name}`, next: howToMake });
}

/**
 * Checks a snapshot document that is in memory and brings it to this version.
 * @throws Problem bad-input as `where: path.to.field: expected …` for the first field that does not fit.
 */
export function gatherDocument(value: unknown, where: string): Gathered {
  expectDocument(value, where);
  const { resources, gaps, ...header } = value;
  const gatherer = new SnapshotGatherer(where, "document");
  gatherer.header(header);
  for (const [name, list] of Object.entries({ resources, gaps })) {
    expectList(list, name, where);
    const kind = partLists[name as keyof typeof partLists];
    for (const [at, one] of list.entries()) gatherer.part({ kind, value: one, at });
  }
  return gatherer.finish();
}

/** The same for the document's JSON text. @throws Problem bad-input */
export function parseSnapshot(text: string, where: string): Snapshot {
  return gatherDocument(parseJson(text, where), where).snapshot;
}
