import { fixFirst, worstSentence } from "@/lib/domain/posture/fix-first";
import { type Principle, principleNames, principleNumbers } from "@/lib/domain/posture/principles";
import { type CheckPart, formulaVersion, isProvisional, passRatio } from "@/lib/domain/posture/score";
import { severityWeight } from "@/lib/domain/posture/severity";
import {
  dayOf,
  lastOfEachDay,
  lostWeight,
  type Moment,
  scoreAt,
  type TrendPoint,
} from "@/lib/domain/posture/trend";
import { caveatsOf } from "./caveats";
import type { ReportFacts } from "./facts";
import { frameworkCoverage } from "./framework-coverage";
import { movementsOf } from "./movement";
import type {
  Report,
  ReportAccount,
  ReportCheck,
  ReportFigure,
  ReportMovement,
  ReportPrinciple,
} from "./report";
import { reportLead, reportSentence, scopeWords } from "./words";

/** How many each list of the first page holds. */
const mostMovements = 3;
const mostFixes = 5;

/** A comparison needs moments at least this far apart. */
const apartMs = 12 * 3_600_000;

/** What stood when the period began, or, without that, its first moment; undefined when nothing lies before the newest. */
export function momentBefore(moments: readonly Moment[], from: Date): Moment | undefined {
  const newest = moments.at(-1);
  const earlier = moments.filter(
    (one) => newest && newest.takenAt.getTime() - one.takenAt.getTime() >= apartMs,
  );
  return earlier.findLast((one) => one.takenAt <= from) ?? earlier[0];
}

function figureAt(
  now: Moment | undefined,
  before: Moment | undefined,
  principle: Principle | 0,
): ReportFigure {
  const score = now ? scoreAt(now, principle) : { score: null, coverage: 0 };
  const earlier = before ? scoreAt(before, principle).score : null;
  const change = score.score === null || earlier === null ? null : score.score - earlier;
  return { ...score, before: earlier, change, provisional: isProvisional(score) };
}

function trendFrom(
  moments: readonly Moment[],
  before: Moment | undefined,
  principle: Principle | 0,
): TrendPoint[] {
  const since = before?.takenAt.getTime() ?? 0;
  return lastOfEachDay(moments.filter((moment) => moment.takenAt.getTime() >= since)).map((moment) => ({
    day: dayOf(moment.takenAt),
    ...scoreAt(moment, principle),
  }));
}

function checkRows(facts: ReportFacts, parts: readonly CheckPart[]): ReportCheck[] {
  const rows = [...parts].sort((a, b) => lostWeight(b) - lostWeight(a) || (a.check < b.check ? -1 : 1));
  return rows.map(({ check, severity, passed, failed, notAssessed, muted }) => {
    const resources = facts.failing.filter((one) => one.check === check);
    return {
      check,
      title: facts.checks.byId(check)?.title ?? check,
      severity,
      weight: severityWeight[severity],
      passed,
      failed,
      notAssessed,
      muted,
      ratio: passRatio({ check, severity, passed, failed, notAssessed, muted }),
      resources,
      more: Math.max(0, failed - resources.length),
    };
  });
}

/** Accounts by their overall score, lowest first; those without one last. */
function worstFirst(accounts: readonly ReportAccount[]): ReportAccount[] {
  const rank = ({ overall }: ReportAccount) => overall ?? Number.MAX_VALUE;
  return [...accounts].sort((a, b) => rank(a) - rank(b) || (a.account < b.account ? -1 : 1));
}

function countsOf(resources: number, parts: readonly CheckPart[]): Report["counts"] {
  const sum = (member: "failed" | "notAssessed" | "muted", of = parts) =>
    of.reduce((total, part) => total + part[member], 0);
  const critical = parts.filter(({ severity }) => severity === "critical");
  return {
    resources,
    failing: sum("failed"),
    critical: sum("failed", critical),
    notAssessed: sum("notAssessed"),
    muted: sum("muted"),
  };
}

/** Makes the report of its facts; the same facts make the same report. */
export function composeReport(facts: ReportFacts): Report {
  const { moments, period, question, checks } = facts;
  const now = moments.at(-1);
  const before = momentBefore(moments, period.from);
  const partsOf = (moment: Moment | undefined, principle: Principle) => moment?.parts.get(principle) ?? [];
  const allParts = principleNumbers.flatMap((principle) => partsOf(now, principle));
  const principles = principleNumbers.map(
    (principle): ReportPrinciple => ({
      ...figureAt(now, before, principle),
      principle,
      name: principleNames[principle],
      worst: worstSentence(partsOf(now, principle), checks),
      trend: trendFrom(moments, before, principle),
      checks: checkRows(facts, partsOf(now, principle)),
    }),
  );
  const movements = principleNumbers
    .flatMap((principle) => movementsOf(principle, partsOf(before, principle), partsOf(now, principle)))
    .map((one): ReportMovement => ({ ...one, title: checks.byId(one.check)?.title ?? one.check }))
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || (a.check < b.check ? -1 : 1));
  const overall = figureAt(now, before, 0);
  const detailed = principleNumbers.filter(
    (principle) => question.principles.length === 0 || question.principles.includes(principle),
  );
  return {
    organisation: facts.organisation,
    scope: scopeWords(facts.accounts, question),
    period,
    zone: question.zone,
    madeAt: facts.madeAt,
    asOf: facts.asOf,
    source: facts.source,
    formula: formulaVersion,
    sentence: reportSentence(overall),
    lead: reportLead(movements, principles),
    overall: { ...overall, trend: trendFrom(moments, before, 0) },
    principles,
    detailed,
    worse: movements.filter(({ points }) => points < 0).slice(0, mostMovements),
    better: movements.filter(({ points }) => points > 0).slice(0, mostMovements),
    fixes: fixFirst(now, mostFixes, checks),
    accounts: worstFirst(facts.accounts),
    counts: countsOf(facts.resources, allParts),
    frameworks: frameworkCoverage(allParts, checks),
    caveats: caveatsOf(facts, principles, before),
  };
}
