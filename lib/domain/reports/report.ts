import type { FixFirst } from "@/lib/domain/posture/fix-first";
import type { Principle } from "@/lib/domain/posture/principles";
import type { Severity } from "@/lib/domain/posture/severity";
import type { TrendPoint } from "@/lib/domain/posture/trend";
import type { FrameworkCoverage } from "./framework-coverage";
import type { Movement } from "./movement";
import type { Period } from "./period";

/** A score at the end of the period, and at its start. */
export type ReportFigure = {
  score: number | null;
  before: number | null;
  change: number | null;
  coverage: number;
  provisional: boolean;
};

export type ReportResource = {
  check: string;
  account: string;
  region: string;
  resource: string;
  reason: string;
  firstSeen: Date;
};

export type ReportCheck = {
  check: string;
  title: string;
  severity: Severity;
  weight: number;
  passed: number;
  failed: number;
  notAssessed: number;
  muted: number;
  /** r in the formula; null when unassessed. */
  ratio: number | null;
  /** Some of those that fail now, and how many more there are. */
  resources: ReportResource[];
  more: number;
};

export type ReportPrinciple = ReportFigure & {
  principle: Principle;
  name: string;
  /** "3 of 41 buckets are public"; null when nothing fails. */
  worst: string | null;
  trend: TrendPoint[];
  checks: ReportCheck[];
};

export type ReportMovement = Movement & { title: string };

export type ReportAccount = {
  account: string;
  name: string | null;
  overall: number | null;
  /** In the order of the principles. */
  scores: (number | null)[];
};

/** Everything that a report for people says; the formats only lay it out. Follows from its inputs alone. */
export type Report = {
  organisation: string | null;
  /** What it covers, in words: "4 accounts · all regions". */
  scope: string;
  period: Period;
  zone: string;
  madeAt: Date;
  /** When the newest snapshot within the period was taken; null when there is none. */
  asOf: Date | null;
  source: string;
  formula: string;
  /** The one sentence that answers "are we getting better?". */
  sentence: string;
  /** What moved most, in one more. */
  lead: string;
  overall: ReportFigure & { trend: TrendPoint[] };
  /** All seven, for the first page. */
  principles: ReportPrinciple[];
  /** Those that were asked for in detail. */
  detailed: Principle[];
  worse: ReportMovement[];
  better: ReportMovement[];
  fixes: FixFirst[];
  /** Worst first. */
  accounts: ReportAccount[];
  counts: { resources: number; failing: number; critical: number; notAssessed: number; muted: number };
  frameworks: FrameworkCoverage[];
  /** What the reader has to know to read the numbers rightly. */
  caveats: string[];
};
