import { layers, principleNumbers } from "@/lib/domain/posture/principles";
import { operators } from "@/lib/domain/posture/rules/rule";
import { severities } from "@/lib/domain/posture/severity";

/** What the inventory knows: its types, and the paths of the rule's type with values found there. */
export type Vocabulary = {
  types: readonly { type: string; count: number }[];
  paths: readonly { path: string; examples: readonly string[] }[];
};
export type Suggestion = { label: string; detail?: string };
/** What may stand at a place of a rule, instead of the text from `from` on. */
export type Suggestions = { from: number; options: Suggestion[] };

const members = [
  ["id", "small letters, digits, hyphens"],
  ["title", "what is true when it passes"],
  ["principle", "1 to 7"],
  ["layer", "what it looks at"],
  ["severity", "how bad a failure is"],
  ["resource", "the type that is judged"],
  ["where", "which of them; left out: all"],
  ["pass", "what lets one pass"],
  ["message", "the reason of a failure, with {paths}"],
  ["why", "why it matters"],
  ["effortMinutes", "to fix one resource"],
  ["fix", "cli, terraform, cloudformation"],
  ["frameworks", "requirement numbers"],
] as const;

const plain = (list: readonly (string | number)[]): Suggestion[] =>
  list.map((one) => ({ label: String(one) }));

/** The resource type that a rule's text names, right or wrong. */
export function typeIn(text: string): string | undefined {
  return /^resource:\s*["']?([\w:-]+)/m.exec(text)?.[1];
}

function quoted(path: string): string {
  return /[[\]"]/.test(path) ? `'${path}'` : path;
}

function pathBefore(text: string): string | undefined {
  return [...text.matchAll(/\bpath:\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s,}]+))/g)]
    .map(([, double, single, bare]) => double?.replaceAll('\\"', '"') ?? single ?? bare)
    .at(-1);
}

const valuesOf: Record<string, (known: Vocabulary, before: string) => Suggestion[]> = {
  resource: ({ types }) =>
    types.map(({ type, count }) => ({ label: type, detail: count > 0 ? `${count} there` : "none there" })),
  path: ({ paths }) =>
    paths.map(({ path, examples }) => ({ label: quoted(path), detail: examples.join(", ") })),
  operator: () => plain(operators),
  match: () => plain(["some", "every"]),
  severity: () => plain(severities),
  layer: () => plain(layers),
  principle: () => plain(principleNumbers),
  value: ({ paths }, before) => {
    const path = pathBefore(before);
    return plain(paths.find((one) => one.path === path)?.examples ?? []);
  },
};

/** What may be written at an offset of a rule's text; null where nothing is known to fit. */
export function suggestionsAt(text: string, offset: number, known: Vocabulary): Suggestions | null {
  const before = text.slice(0, offset);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  const member = /^([A-Za-z]*)$/.exec(line);
  if (member) {
    const there = new Set([...text.matchAll(/^([A-Za-z]+):/gm)].map(([, name]) => name));
    const open = members.filter(([name]) => !there.has(name));
    return {
      from: offset - line.length,
      options: open.map(([name, detail]) => ({ label: `${name}: `, detail })),
    };
  }
  const value = /(?:^|[\s{,-])([A-Za-z]+):\s*(?:\[(?:[^\]]*,)?\s*)?(["']?[^\s,{}]*)$/.exec(line);
  const [, name = "", typed = ""] = value ?? [];
  const options = valuesOf[name]?.(known, before);
  return options && options.length > 0 ? { from: offset - typed.length, options } : null;
}
