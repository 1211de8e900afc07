import type { Pool } from "pg";
import { scopeAccounts } from "@/lib/adapters/db/scope-accounts";
import type { CellState } from "@/lib/domain/collection/cell";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type CellTotals = Record<CellState, number> & { collection: string; resources: number; gaps: number };

/** How many cells of each collection are in which state, in the scope's accounts. */
export async function cellTotals(
  pool: Pool,
  scope: AccountScope,
  collections: readonly string[],
): Promise<CellTotals[]> {
  const { rows } = await pool.query<CellTotals>(
    `SELECT collection_id AS collection,
            (count(*) FILTER (WHERE state = 'queued'))::int AS queued,
            (count(*) FILTER (WHERE state = 'running'))::int AS running,
            (count(*) FILTER (WHERE state = 'done'))::int AS done,
            (count(*) FILTER (WHERE state = 'partly'))::int AS partly,
            (count(*) FILTER (WHERE state = 'failed'))::int AS failed,
            (count(*) FILTER (WHERE state = 'off'))::int AS off,
            sum(resources)::int AS resources, sum(gaps)::int AS gaps
     FROM cache.collection_cell
     WHERE collection_id = ANY ($1::uuid[]) AND ($2::text[] IS NULL OR account = ANY ($2))
     GROUP BY 1`,
    [collections, scopeAccounts(scope)],
  );
  return rows;
}
