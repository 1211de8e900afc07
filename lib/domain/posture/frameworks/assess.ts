import type { Check } from "../check";
import { type Framework, type Frameworks, frameworkNames } from "../frameworks";
import type { CheckPart } from "../score";
import { requirementIds } from "./requirement-ids";
import { sectionOf, titleOf } from "./sections";

/**
 * `met`: every covering check passes everywhere; `partly`: some checks do, or some resources could not be assessed;
 * `not_met`: every check that was assessed fails somewhere; `not_assessed`: nothing could be assessed; `no_resources`: the
 * checks found nothing to judge; `gap`: no check covers it.
 */
export const requirementStatuses = [
  "not_met",
  "partly",
  "not_assessed",
  "gap",
  "no_resources",
  "met",
] as const;
export type RequirementStatus = (typeof requirementStatuses)[number];

export type CoveringCheck = { check: string; title: string; part: CheckPart };

/** One requirement with what Heptagon can say of it. */
export type AssessedRequirement = {
  id: string;
  title: string | null;
  section: { id: string; title: string | null };
  status: RequirementStatus;
  /** The checks that cover it, those that fail first. */
  checks: CoveringCheck[];
  /** Findings of these checks. */
  passed: number;
  failed: number;
  notAssessed: number;
  muted: number;
};

/** The same requirement is written in several ways: `CC_A_1_1` is `A1.1`. */
function canonicalId(framework: Framework, id: string): string {
  const aside = framework === "soc2" ? /^CC_([AC])_(\d+)_(\d+)$/.exec(id) : null;
  return aside ? `${aside[1]}${aside[2]}.${aside[3]}` : id;
}

/** The requirement numbers of one framework that a check serves, without repeats. */
export function requirementsServed(frameworks: Frameworks, framework: Framework): string[] {
  const ids = (frameworks[framework] ?? "").split(" ").filter(Boolean);
  return [...new Set(ids.map((id) => canonicalId(framework, id)))];
}

/** Numbers as people order them: 2.9 before 2.10, ACM before EC2. */
export function compareIds(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}

/** The status that the parts of the covering checks make; a muted failure fails nothing. */
export function statusOf(parts: readonly CheckPart[]): RequirementStatus {
  if (parts.length === 0) return "gap";
  const applicable = parts.filter((one) => one.passed + one.failed + one.notAssessed + one.muted > 0);
  if (applicable.length === 0) return "no_resources";
  const assessed = applicable.filter((one) => one.passed + one.failed + one.muted > 0);
  if (assessed.length === 0) return "not_assessed";
  const failing = assessed.filter((one) => one.failed > 0).length;
  if (failing === assessed.length) return "not_met";
  return failing > 0 || applicable.some((one) => one.notAssessed > 0) ? "partly" : "met";
}

function nothing({ id, severity }: Check): CheckPart {
  return { check: id, severity, passed: 0, failed: 0, notAssessed: 0, muted: 0 };
}

function assessed(framework: Framework, id: string, covering: readonly CoveringCheck[]): AssessedRequirement {
  const sum = (member: "passed" | "failed" | "notAssessed" | "muted") =>
    covering.reduce((total, { part }) => total + part[member], 0);
  return {
    id,
    title: titleOf(framework, id),
    section: sectionOf(framework, id),
    status: statusOf(covering.map(({ part }) => part)),
    checks: [...covering].sort((a, b) => b.part.failed - a.part.failed || (a.check < b.check ? -1 : 1)),
    passed: sum("passed"),
    failed: sum("failed"),
    notAssessed: sum("notAssessed"),
    muted: sum("muted"),
  };
}

/** Every known requirement of a framework in the order of its numbers, judged by the parts of a scope's scores. */
export function assessFramework(
  framework: Framework,
  checks: readonly Check[],
  parts: Iterable<CheckPart>,
): AssessedRequirement[] {
  const byCheck = new Map([...parts].map((part) => [part.check, part]));
  const covering = new Map<string, CoveringCheck[]>(
    requirementIds[framework]
      .split(/\s+/)
      .filter(Boolean)
      .map((id) => [id, []]),
  );
  for (const check of checks) {
    const row = { check: check.id, title: check.title, part: byCheck.get(check.id) ?? nothing(check) };
    for (const id of requirementsServed(check.frameworks, framework)) {
      covering.set(id, [...(covering.get(id) ?? []), row]);
    }
  }
  return [...covering]
    .sort(([a], [b]) => compareIds(a, b))
    .map(([id, rows]) => assessed(framework, id, rows));
}

export type RequirementTotals = Record<RequirementStatus, number>;

/** How many requirements have each status. */
export function totalsOf(requirements: readonly Pick<AssessedRequirement, "status">[]): RequirementTotals {
  const totals: RequirementTotals = {
    met: 0,
    partly: 0,
    not_met: 0,
    not_assessed: 0,
    no_resources: 0,
    gap: 0,
  };
  for (const { status } of requirements) totals[status] += 1;
  return totals;
}

/** True for the short name of a framework, as in addresses: `cis7`. */
export function isFramework(name: string): name is Framework {
  return Object.hasOwn(frameworkNames, name);
}
