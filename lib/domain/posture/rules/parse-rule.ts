import { LineCounter, parseDocument } from "yaml";
import { resourceDefinitions } from "../resources/types";
import { knownPaths, membersOf } from "./members";
import { stepsOf } from "./path";
import { type Rule, ruleSchema } from "./rule";
import { pathsOf } from "./rule-check";
import { pathsIn } from "./template";

/** Something about a rule's text: an error keeps it from working, a warning is for a second look. */
export type RuleNote = { kind: "error" | "warning"; line: number; column: number; message: string };
export type ParsedRule = { rule: Rule | null; notes: RuleNote[] };

/** Longer texts are refused before they are read. */
export const longestRule = 16_000;

type Locate = (path: readonly PropertyKey[]) => { line: number; column: number };

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost));
    }
    row = next;
  }
  return row[b.length] ?? a.length;
}

/** The known word nearest to what was written, when it is near at all. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const ranked = known.map((one) => ({ one, far: editDistance(word.toLowerCase(), one.toLowerCase()) }));
  const [best] = ranked.sort((a, b) => a.far - b.far);
  return best && best.far <= Math.max(2, word.length / 3) ? best.one : undefined;
}

/** Where a member stands in the text; where it is missing, the nearest thing around it. */
function locator(document: ReturnType<typeof parseDocument>, lines: LineCounter): Locate {
  return (path) => {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true) as
        | { range?: [number, number, number] }
        | undefined;
      if (node?.range) {
        const { line, col } = lines.linePos(node.range[0]);
        return { line, column: col };
      }
    }
    return { line: 1, column: 1 };
  };
}

function unknownType(type: string): string {
  const known = Object.keys(resourceDefinitions);
  const near = nearest(type, known);
  return `resource: ${type} is no type that Heptagon knows${near ? `; did you mean ${near}?` : ""}`;
}

/** Paths that the type is not known to have: they may be right, since AWS has more members than we describe. */
function doubtfulPaths(rule: Rule, locate: Locate): RuleNote[] {
  const members = membersOf(rule.resource).map(({ name }) => name);
  const parts = [
    ...(rule.where ? pathsOf(rule.where).map((path) => ({ path, at: "where" })) : []),
    ...pathsOf(rule.pass).map((path) => ({ path, at: "pass" })),
    ...pathsIn(rule.message).map((path) => ({ path, at: "message" })),
  ];
  return parts.flatMap(({ path, at }): RuleNote[] => {
    const [root, first] = stepsOf(path);
    if (!root || !("member" in root) || root.member !== "config" || !first || !("member" in first)) return [];
    if (members.includes(first.member)) return [];
    const near = nearest(first.member, members);
    const message = `${path}: ${rule.resource} is not known to have ${first.member}${near ? `; did you mean ${near}?` : ""}`;
    return [{ kind: "warning", ...locate([at]), message }];
  });
}

function schemaNotes(value: unknown, locate: Locate): ParsedRule {
  const parsed = ruleSchema.safeParse(value);
  if (parsed.success) return { rule: parsed.data, notes: [] };
  const notes = parsed.error.issues.map((issue): RuleNote => {
    const extra = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
    const where = issue.path.map(String).join(".");
    const message = issue.message.replace(/^Invalid (input|option): /, "");
    return {
      kind: "error",
      ...locate([...issue.path, ...extra]),
      message: where ? `${where}: ${message}` : message,
    };
  });
  return { rule: null, notes };
}

/**
 * Reads a rule's YAML. Never throws: what is wrong comes back with line and column, from 1.
 * The rule is null as soon as there is one error.
 */
export function parseRule(text: string): ParsedRule {
  const error = (message: string, at = { line: 1, column: 1 }): ParsedRule => ({
    rule: null,
    notes: [{ kind: "error", ...at, message }],
  });
  if (text.length > longestRule) return error(`the rule is longer than ${longestRule} characters`);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  if (document.errors.length > 0) {
    const notes = document.errors.map(({ pos, message }): RuleNote => {
      const { line, col } = lines.linePos(pos[0]);
      return { kind: "error", line, column: col, message: `YAML: ${message}` };
    });
    return { rule: null, notes };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 20 });
  } catch {
    return error("YAML: too many aliases");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return error("expected one rule: id, title, principle, layer, severity, resource, pass, message, why");
  const locate = locator(document, lines);
  const { rule, notes } = schemaNotes(value, locate);
  if (!rule) return { rule, notes };
  if (!Object.hasOwn(resourceDefinitions, rule.resource))
    return error(unknownType(rule.resource), locate(["resource"]));
  return { rule, notes: doubtfulPaths(rule, locate) };
}

/** What an editor completes paths with: those of the shape, and those of any resource. */
export function pathsFor(type: string): string[] {
  if (!Object.hasOwn(resourceDefinitions, type)) return [];
  return ["name", "region", "account", "id", ...knownPaths(type as keyof typeof resourceDefinitions)];
}
