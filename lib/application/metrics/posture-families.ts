import type { Database } from "@/lib/adapters/db/database";
import { findingTotals } from "@/lib/adapters/db/queries/metrics/finding-totals";
import { newestInventories } from "@/lib/adapters/db/queries/metrics/newest-inventories";
import { newestScores } from "@/lib/adapters/db/queries/metrics/newest-scores";
import type { Family } from "@/lib/adapters/metrics/families";
import { formulaVersion } from "@/lib/domain/posture/score";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

/** Seconds from an instant to now; never below zero. */
export function ageOf(instant: Date, now: Date): number {
  return Math.max(0, (now.getTime() - instant.getTime()) / 1000);
}

/** Findings, scores and the age of the inventory. */
export async function postureFamilies(db: Database, scope: AccountScope, now: Date): Promise<Family[]> {
  const findings = await findingTotals(db.pool, scope);
  const scores = await newestScores(db.pool, scope, formulaVersion);
  const inventories = await newestInventories(db.pool, scope);
  const labelsOf = ({ account, principle }: { account: string; principle: number }) => ({
    account: account === "" ? "organisation" : account,
    principle: principle === 0 ? "overall" : String(principle),
  });
  return [
    {
      name: "heptagon_findings",
      help: "Findings by source, principle, severity and status.",
      kind: "gauge",
      samples: findings.map(({ source, principle, severity, status, n }) => ({
        labels: { source, principle: String(principle), severity, status },
        value: n,
      })),
    },
    {
      name: "heptagon_score",
      help: "The newest score (0 to 100) of an account or the organisation, by principle. Absent where nothing was assessed.",
      kind: "gauge",
      samples: scores.flatMap(({ score, ...one }) =>
        score === null ? [] : [{ labels: labelsOf(one), value: score }],
      ),
    },
    {
      name: "heptagon_score_coverage",
      help: "The share (0 to 1) of what applies that was assessed, behind a score.",
      kind: "gauge",
      samples: scores.flatMap(({ coverage, ...one }) =>
        coverage === null ? [] : [{ labels: labelsOf(one), value: coverage }],
      ),
    },
    {
      name: "heptagon_inventory_age_seconds",
      help: "How long ago the newest snapshot of an account was taken.",
      kind: "gauge",
      samples: inventories.map(({ account, takenAt }) => ({
        labels: { account },
        value: ageOf(takenAt, now),
      })),
    },
  ];
}
