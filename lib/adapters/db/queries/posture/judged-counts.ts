import type { PoolClient } from "pg";
import type { FindingStatus } from "@/lib/domain/posture/finding";
import { closingReasons } from "@/lib/domain/posture/lifecycle";
import type { Principle } from "@/lib/domain/posture/principles";
import type { Severity } from "@/lib/domain/posture/severity";

export type JudgedCount = {
  account: string;
  check: string;
  principle: Principle;
  severity: Severity;
  status: FindingStatus;
  n: number;
};

/** How the newest snapshot of each of the accounts judged, check by check, with today's mutes; not what was closed unseen. */
export async function judgedCounts(client: PoolClient, accounts: readonly string[]): Promise<JudgedCount[]> {
  const { rows } = await client.query<JudgedCount>(
    `SELECT account, "check", principle, severity, status, count(*)::int AS n
     FROM cache.finding JOIN cache.snapshot ON snapshot.id = finding.snapshot_id
     WHERE account = ANY ($1) AND finding.last_seen = snapshot.taken_at AND finding.reason <> ALL ($2)
     GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 3, 2`,
    [accounts, closingReasons],
  );
  return rows;
}
