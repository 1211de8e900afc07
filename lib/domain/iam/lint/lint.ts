import type { Catalogue } from "../catalogue";
import { parsePolicy } from "../policy/parse";
import type { Policy } from "../policy/policy";
import { type Span, spanAt, spansOf } from "./json-spans";
import { type RiskFound, risksOf } from "./risk";
import { type Remark, rules } from "./rules";

/** Something about a policy's text: what, how bad, and where it stands. */
export type LintProblem = Remark & Span;

export type LintReport = {
  /** Worst first, then as they stand. */
  problems: LintProblem[];
  risks: RiskFound[];
  /** Characters as IAM counts them, white space left out. */
  size: number;
  /** Whether IAM would take it, as far as grammar goes. */
  ok: boolean;
};

/** Larger texts are not read at all: no document of AWS's comes near. */
const longest = 500_000;

/** How large a policy may be, by where it is put. AWS: "IAM and AWS STS quotas", "Quotas for AWS Organizations". */
const limits = [
  { of: "a user's inline policies", most: 2_048 },
  { of: "a service control policy", most: 5_120 },
  { of: "a managed policy", most: 6_144 },
  { of: "a role's inline policies", most: 10_240 },
  { of: "a bucket policy", most: 20_480 },
] as const;

const gravity: Record<LintProblem["severity"], number> = { error: 0, warning: 1, info: 2 };

function sizeRemarks(size: number): Remark[] {
  const over = limits.filter(({ most }) => size > most && most >= 6_144);
  if (over.length === 0) return [];
  const words = over.map(({ of, most }) => `${of} (${most.toLocaleString("en")})`).join(", ");
  const message = `${size.toLocaleString("en")} characters are too many for ${words}`;
  return [{ rule: "size", severity: "warning", path: "", message }];
}

function remarksOn(policy: Policy, catalogue: Catalogue): Remark[] {
  return rules.flatMap((rule) => rule(policy, catalogue));
}

/** Everything there is to say about the text of a policy. Takes linear time on any text. */
export function lintPolicy(text: string, catalogue: Catalogue): LintReport {
  const size = text.replace(/\s+/g, "").length;
  const refused = (message: string, span: Span): LintReport => ({
    problems: [{ rule: "grammar", severity: "error", path: "", message, ...span }],
    risks: [],
    size,
    ok: false,
  });
  if (text.length > longest) return refused("is too long to be a policy", { from: 0, to: 1 });
  const json = spansOf(text);
  if (!json.ok) return refused(json.message, json.span);
  const read = parsePolicy(text);
  const grammar = (read.ok ? read.warnings : read.problems).map(
    (one): Remark => ({ ...one, rule: "grammar" }),
  );
  const remarks = [...grammar, ...sizeRemarks(size), ...(read.ok ? remarksOn(read.policy, catalogue) : [])];
  const problems = [
    ...json.duplicates.map(
      ({ path, span }): LintProblem => ({
        rule: "twice",
        severity: "error",
        path,
        message: "is there already: only the last one would count",
        ...span,
      }),
    ),
    ...remarks.map((remark): LintProblem => ({ ...remark, ...spanAt(json.spans, remark.path) })),
  ];
  return {
    problems: problems.sort((a, b) => gravity[a.severity] - gravity[b.severity] || a.from - b.from),
    risks: read.ok ? risksOf(read.policy, catalogue) : [],
    size,
    ok: !problems.some(({ severity }) => severity === "error"),
  };
}
