import type { RuleNote } from "./parse-rule";

/** `file:line:column`, as editors and terminals link it. */
export function placeOfNote({ line, column }: Pick<RuleNote, "line" | "column">, name: string): string {
  return `${name}:${line}:${column}`;
}

/** A note in one line, with its place. */
export function noteLine(note: RuleNote, name: string): string {
  return `${placeOfNote(note, name)}: ${note.kind === "warning" ? "warning: " : ""}${note.message}`;
}
