import type { Pool } from "pg";
import { scopeAccounts } from "@/lib/adapters/db/scope-accounts";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type CollectionTotals = {
  startedAt: Date;
  endedAt: Date | null;
  cells: { service: string; state: string; n: number; seconds: number }[];
  gaps: { service: string; reason: string; n: number }[];
};

/** The newest collection from AWS in the scope's accounts: its cells by service and state, what it did not get, and why. */
export async function collectionTotals(
  pool: Pool,
  scope: AccountScope,
): Promise<CollectionTotals | undefined> {
  const { rows } = await pool.query<CollectionTotals>(
    `SELECT started_at AS "startedAt", ended_at AS "endedAt",
            coalesce((SELECT jsonb_agg(to_jsonb(cell)) FROM (
              SELECT service, state, count(*) AS n, coalesce(sum(milliseconds), 0) / 1000.0 AS seconds
              FROM cache.collection_cell
              WHERE collection_id = newest.id AND ($1::text[] IS NULL OR account = ANY ($1))
              GROUP BY 1, 2 ORDER BY 1, 2) AS cell), '[]') AS cells,
            coalesce((SELECT jsonb_agg(to_jsonb(gap)) FROM (
              SELECT service, reason, count(*) AS n FROM cache.collection_gap
              WHERE collection_id = newest.id AND ($1::text[] IS NULL OR account = ANY ($1))
              GROUP BY 1, 2 ORDER BY 1, 2) AS gap), '[]') AS gaps
     FROM (SELECT * FROM cache.collection ORDER BY started_at DESC LIMIT 1) AS newest`,
    [scopeAccounts(scope)],
  );
  return rows[0];
}
