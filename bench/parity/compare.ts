import { z } from "zod";
import type { Check } from "@/lib/domain/posture/check";
import type { Finding } from "@/lib/domain/posture/finding";

/** The members of a Prowler finding (OCSF JSON) that a comparison needs. */
export const prowlerFindings = z.array(
  z.object({
    metadata: z.object({ event_code: z.string() }),
    status_code: z.string(),
    status_detail: z.string().default(""),
    resources: z.array(z.object({ uid: z.string(), region: z.string().nullish() })).default([]),
  }),
);
export type ProwlerFinding = z.output<typeof prowlerFindings>[number];

export type Verdict = "pass" | "fail";
export type Pair = {
  check: string;
  references: string;
  resource: string;
  ours: Verdict;
  theirs: Verdict;
  reason: string;
  detail: string;
};
export type Comparison = {
  pairs: Pair[];
  /** Checks of which both sides judged something, and none of it could be matched. */
  unmatched: string[];
};

const verdicts = new Map<string, Verdict>([
  ["PASS", "pass"],
  ["FAIL", "fail"],
]);

/** ARNs of one thing differ in small ways: a trailing `:*`, the region in a global ARN. */
function plainId(id: string): string {
  return id.replace(/:\*$/, "").toLowerCase();
}

function worst(all: readonly Verdict[]): Verdict {
  return all.includes("fail") ? "fail" : "pass";
}

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

type Judged = { verdict: Verdict; resource: string; region: string; text: string };

function theirJudgements(findings: readonly ProwlerFinding[]): Judged[] {
  return findings.flatMap(({ status_code, status_detail, resources }) => {
    const verdict = verdicts.get(status_code);
    const [first] = resources;
    if (!verdict || !first) return [];
    return [{ verdict, resource: first.uid, region: first.region ?? "", text: status_detail }];
  });
}

function ourJudgements(findings: readonly Finding[]): Judged[] {
  return findings.flatMap(({ status, resource, region, reason }) =>
    status === "pass" || status === "fail" ? [{ verdict: status, resource, region, text: reason }] : [],
  );
}

/** By resource where both name it; else region by region; else the account as a whole, worst verdict first. */
function match(ours: readonly Judged[], theirs: readonly Judged[]): [string, Judged[], Judged[]][] {
  for (const key of [
    (one: Judged) => plainId(one.resource),
    (one: Judged) => one.region.replace("global", "us-east-1"),
    () => "account",
  ]) {
    const theirGroups = grouped(theirs, key);
    const both = [...grouped(ours, key)].flatMap(([name, mine]): [string, Judged[], Judged[]][] => {
      const other = theirGroups.get(name);
      return other ? [[name, mine, other]] : [];
    });
    if (both.length > 0) return both;
  }
  return [];
}

/** Verdicts on policies that AWS itself manages say nothing about an account, and there are more than a thousand. */
function isAccounts(finding: { resource: string }): boolean {
  return !finding.resource.startsWith("arn:aws:iam::aws:policy/");
}

/**
 * Sets our verdicts beside Prowler's, for every check of ours that names references. Where a check covers several of
 * Prowler's, theirs fails when one of them does.
 */
export function compare(
  checks: readonly Check[],
  ours: readonly Finding[],
  theirs: readonly ProwlerFinding[],
): Comparison {
  const byCheck = grouped(ours, (finding) => finding.check);
  const byReference = grouped(theirs, (finding) => finding.metadata.event_code);
  const comparison: Comparison = { pairs: [], unmatched: [] };
  for (const { id, references } of checks) {
    const mine = ourJudgements(byCheck.get(id) ?? []).filter(isAccounts);
    const named = references.flatMap((reference) => byReference.get(reference) ?? []);
    const other = theirJudgements(named).filter(isAccounts);
    if (mine.length === 0 || other.length === 0) continue;
    const matched = match(mine, other);
    if (matched.length === 0) comparison.unmatched.push(id);
    for (const [resource, left, right] of matched)
      comparison.pairs.push({
        check: id,
        references: references.join(" "),
        resource,
        ours: worst(left.map((one) => one.verdict)),
        theirs: worst(right.map((one) => one.verdict)),
        reason: (left.find((one) => one.verdict === "fail") ?? left[0])?.text ?? "",
        detail: (right.find((one) => one.verdict === "fail") ?? right[0])?.text ?? "",
      });
  }
  return comparison;
}
