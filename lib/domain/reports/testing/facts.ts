import { bindChecks } from "@/lib/domain/posture/check-book";
import { type Principle, principleNumbers } from "@/lib/domain/posture/principles";
import { checks } from "@/lib/domain/posture/registry";
import type { CheckPart } from "@/lib/domain/posture/score";
import { type Moment, momentOf } from "@/lib/domain/posture/trend";
import type { ReportFacts } from "@/lib/domain/reports/facts";
import { periodOf } from "@/lib/domain/reports/period";
import { reportQuestion } from "@/lib/domain/reports/question";

export const madeAt = new Date("2026-11-25T10:00:00Z");
export const checkBook = bindChecks(checks.map((check) => ({ check, origin: "built-in" })));

/** A part of a check that passes for so many resources and fails for so many. */
export function part(
  check: string,
  passed: number,
  failed: number,
  more: Partial<CheckPart> = {},
): CheckPart {
  const severity = checkBook.byId(check)?.severity ?? "high";
  return { check, severity, passed, failed, notAssessed: 0, muted: 0, ...more };
}

/** What the scores were made of on a day. */
export function moment(day: string, parts: Partial<Record<Principle, CheckPart[]>>): Moment {
  const byPrinciple = new Map(principleNumbers.map((principle) => [principle, parts[principle] ?? []]));
  return momentOf(1, new Date(`${day}T02:00:00Z`), byPrinciple, principleNumbers);
}

/** Facts of an organisation of two accounts whose buckets got worse and whose root user got better. */
export function facts(given: Partial<ReportFacts> & { ask?: object } = {}): ReportFacts {
  const { ask, ...rest } = given;
  const question = reportQuestion.parse({ zone: "Europe/Berlin", ...ask });
  return {
    question,
    period: periodOf(question.period, madeAt, question.zone),
    madeAt,
    organisation: "Northwind",
    asOf: new Date("2026-11-25T02:00:00Z"),
    source: "aws 111122223333",
    judgedAt: new Date("2026-11-25T02:00:00Z"),
    moments: [
      moment("2026-10-20", { 1: [part("root-mfa", 1, 1)], 6: [part("bucket-not-public", 41, 0)] }),
      moment("2026-11-10", { 1: [part("root-mfa", 2, 0)], 6: [part("bucket-not-public", 40, 1)] }),
      moment("2026-11-25", {
        1: [part("root-mfa", 2, 0)],
        6: [part("bucket-not-public", 38, 3, { muted: 2 })],
      }),
    ],
    accounts: [
      { account: "111122223333", name: "shop", overall: 81, scores: [100, null, null, null, null, 61, null] },
      { account: "444455556666", name: null, overall: 40, scores: [100, null, null, null, null, 20, null] },
    ],
    resources: 43,
    failing: [
      {
        check: "bucket-not-public",
        account: "444455556666",
        region: "eu-west-1",
        resource: "arn:aws:s3:::<b>customers</b>",
        reason: "Everyone may read it.",
        firstSeen: new Date("2026-11-09T23:30:00Z"),
      },
    ],
    checks: checkBook,
    ...rest,
  };
}
