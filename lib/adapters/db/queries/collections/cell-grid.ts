import type { Pool } from "pg";
import { scopeAccounts } from "@/lib/adapters/db/scope-accounts";
import type { CellState } from "@/lib/domain/collection/cell";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

/** A square of the grid: the cells of one row in one region. */
export type GridSquare = Record<CellState, number> & {
  row: string;
  region: string;
  resources: number;
  gaps: number;
  /** What went wrong first, where something did. */
  message: string | null;
};

/**
 * The grid of a collection: accounts × regions, or services × regions (of one account when it is given), each square with how
 * many of its cells are in which state.
 */
export async function cellGrid(
  pool: Pool,
  scope: AccountScope,
  { collection, rows, account }: { collection: string; rows: "account" | "service"; account?: string },
): Promise<GridSquare[]> {
  const { rows: squares } = await pool.query<GridSquare>(
    `SELECT CASE WHEN $3 = 'account' THEN account ELSE service END AS row, region,
            (count(*) FILTER (WHERE state = 'queued'))::int AS queued,
            (count(*) FILTER (WHERE state = 'running'))::int AS running,
            (count(*) FILTER (WHERE state = 'done'))::int AS done,
            (count(*) FILTER (WHERE state = 'partly'))::int AS partly,
            (count(*) FILTER (WHERE state = 'failed'))::int AS failed,
            (count(*) FILTER (WHERE state = 'off'))::int AS off,
            sum(resources)::int AS resources, sum(gaps)::int AS gaps,
            coalesce(min(message) FILTER (WHERE state = 'failed'), min(message) FILTER (WHERE state = 'partly'),
                     min(message) FILTER (WHERE state = 'off')) AS message
     FROM cache.collection_cell
     WHERE collection_id = $1 AND ($2::text[] IS NULL OR account = ANY ($2)) AND ($4::text IS NULL OR account = $4)
     GROUP BY 1, 2
     ORDER BY 1, 2`,
    [collection, scopeAccounts(scope), rows, account ?? null],
  );
  return squares;
}
