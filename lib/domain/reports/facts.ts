import type { CheckBook } from "@/lib/domain/posture/check-book";
import type { Moment } from "@/lib/domain/posture/trend";
import type { Period } from "./period";
import type { ReportQuestion } from "./question";
import type { ReportAccount, ReportResource } from "./report";

/** What a report is made of, as the database has it. */
export type ReportFacts = {
  question: ReportQuestion;
  period: Period;
  madeAt: Date;
  organisation: string | null;
  asOf: Date | null;
  source: string;
  /** When findings were last judged at all: later than `asOf` when the period lies in the past. */
  judgedAt: Date | null;
  /** Oldest first, up to the period's end, with what was there when it began. One alone when regions were chosen. */
  moments: readonly Moment[];
  accounts: readonly ReportAccount[];
  resources: number;
  /** Some of what fails now, a few a check. */
  failing: readonly ReportResource[];
  checks: CheckBook;
};
