import type { ComparedAccounts, ComparedDates } from "@/lib/application/posture/compare";
import { csvLine } from "@/lib/domain/export/csv";

type Cell = string | number | null;
/** One line of an exported comparison: what is compared, and how it stands on either side. */
type Line = { kind: string; what: string; detail: string; left: Cell; right: Cell; change: Cell };

const columns = [
  "kind",
  "what",
  "detail",
  "left",
  "right",
  "change",
] as const satisfies readonly (keyof Line)[];

const tenth = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10);

function failures(side: { passed: number; failed: number } | null): string | null {
  return side ? `${side.failed} of ${side.passed + side.failed} fail` : null;
}

function* common(comparison: ComparedDates | ComparedAccounts): Generator<Line> {
  const { overall, principles, checks } = comparison;
  const score = { kind: "score", detail: "" };
  yield {
    ...score,
    what: "overall",
    left: tenth(overall.left.score),
    right: tenth(overall.right.score),
    change: tenth(overall.change),
  };
  for (const { principle, name, left, right, change } of principles) {
    const what = `${principle} ${name}`;
    yield { ...score, what, left: tenth(left.score), right: tenth(right.score), change: tenth(change) };
  }
  for (const { check, title, left, right, effect } of checks) {
    const sides = { left: failures(left), right: failures(right) };
    yield { kind: "check", what: check, detail: title, ...sides, change: tenth(effect) };
  }
}

function* datesLines(comparison: ComparedDates): Generator<Line> {
  yield* common(comparison);
  for (const { check, resource, account, change, at } of comparison.findings.list) {
    yield { kind: "finding", what: check, detail: `${account} ${resource}`, left: null, right: at, change };
  }
  for (const { type, resource, account, change, at } of comparison.resources.list) {
    yield { kind: "resource", what: type, detail: `${account} ${resource}`, left: null, right: at, change };
  }
}

function* accountsLines(comparison: ComparedAccounts): Generator<Line> {
  yield* common(comparison);
  for (const { type, left, right } of comparison.resources) {
    yield { kind: "resource", what: type, detail: "count", left, right, change: right - left };
  }
}

/** A comparison as text, line by line. */
export async function* exportComparison(
  comparison: ComparedDates | ComparedAccounts,
  format: "csv" | "jsonl",
): AsyncGenerator<string> {
  const lines = "findings" in comparison ? datesLines(comparison) : accountsLines(comparison);
  if (format === "csv") yield csvLine(columns);
  for (const line of lines) {
    yield format === "csv" ? csvLine(columns.map((column) => line[column])) : `${JSON.stringify(line)}\n`;
  }
}
