import { readFile } from "node:fs/promises";
import { filesBelow } from "@/lib/adapters/checks/load-check-files";
import { Problem } from "@/lib/domain/errors/problem";
import type { BookedCheck } from "@/lib/domain/posture/check-book";
import { checkById } from "@/lib/domain/posture/registry";
import { noteLine, placeOfNote } from "@/lib/domain/posture/rules/note-words";
import { parseRule } from "@/lib/domain/posture/rules/parse-rule";
import type { Rule } from "@/lib/domain/posture/rules/rule";
import { checkOfRule } from "@/lib/domain/posture/rules/rule-check";

export type RuleFile = { text: string; rule: Rule };

/**
 * Reads one rule file.
 * @param warn told of what is doubtful, as `file:line:column: warning: …`
 * @throws Problem bad-input at file, line and column
 */
export async function readRuleFile(file: string, warn: (line: string) => void): Promise<RuleFile> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
    throw new Problem("not-found", "The rule cannot be read.", {
      where: file,
      next: "Name a YAML file.",
      cause,
    });
  }
  const { rule, notes } = parseRule(text);
  for (const note of notes) if (note.kind === "warning") warn(noteLine(note, file));
  if (rule) return { text, rule };
  const [first, ...others] = notes.filter(({ kind }) => kind === "error");
  const more = others.map((note) => noteLine(note, file)).join("\n");
  throw new Problem("bad-input", `${first?.message ?? "no rule"}.${more ? `\n${more}` : ""}`, {
    where: first ? placeOfNote(first, file) : file,
  });
}

/** The rules of a folder, .yaml and .yml, as checks. @throws Problem bad-input that names the file, the line and the column */
export async function readRuleFolder(folder: string, warn: (line: string) => void): Promise<BookedCheck[]> {
  const owners = new Map<string, string>();
  const booked: BookedCheck[] = [];
  for (const file of await filesBelow(folder, /\.ya?ml$/)) {
    const { rule } = await readRuleFile(file, warn);
    const owner = checkById(rule.id) ? "a check that Heptagon has" : owners.get(rule.id);
    if (owner)
      throw new Problem("bad-input", `The id ${rule.id} is that of ${owner}.`, {
        where: file,
        next: "Give the rule another id.",
      });
    owners.set(rule.id, file);
    booked.push({ check: checkOfRule(rule), origin: "rule" });
  }
  return booked;
}
