import type { Pool } from "pg";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { scopeAccounts } from "./scope-accounts";

export type StoredSnapshot = {
  id: number;
  takenAt: Date;
  /** Of its file, below the data folder. */
  path: string;
  /** How many of the scope's accounts it describes. */
  accounts: number;
  resources: number;
  gaps: number;
};

/** Snapshots that describe accounts of the scope, newest first: of one id, and taken up to an instant, when given. */
export async function storedSnapshots(
  pool: Pool,
  scope: AccountScope,
  asked: { id?: number; until?: Date; limit: number },
): Promise<StoredSnapshot[]> {
  const { rows } = await pool.query<StoredSnapshot>(
    `SELECT id, taken_at AS "takenAt", path, resources, gaps, mine.accounts
     FROM cache.snapshot, LATERAL (
       SELECT count(*)::int AS accounts FROM jsonb_array_elements(snapshot.accounts) AS one
       WHERE $1::text[] IS NULL OR one ->> 'id' = ANY ($1)
     ) AS mine
     WHERE mine.accounts > 0 AND ($2::int IS NULL OR id = $2) AND ($3::timestamptz IS NULL OR taken_at <= $3)
     ORDER BY taken_at DESC, id DESC
     LIMIT $4`,
    [scopeAccounts(scope), asked.id ?? null, asked.until ?? null, asked.limit],
  );
  return rows;
}
