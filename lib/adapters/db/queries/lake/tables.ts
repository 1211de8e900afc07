import type { Pool } from "pg";
import { scopeAccounts } from "@/lib/adapters/db/scope-accounts";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type LakeTable = {
  account: string;
  name: string;
  file: string;
  rows: number;
  bytes: number;
  version: string;
};

/** The files of the tables beside the events, of the scope's accounts. */
export async function lakeTables(pool: Pool, scope: AccountScope): Promise<LakeTable[]> {
  const { rows } = await pool.query<Omit<LakeTable, "rows" | "bytes"> & { rows: string; bytes: string }>(
    `SELECT account, name, file, rows, bytes, version FROM cache.lake_table
      WHERE $1::text[] IS NULL OR account = ANY ($1) ORDER BY account, name`,
    [scopeAccounts(scope)],
  );
  return rows.map((row) => ({ ...row, rows: Number(row.rows), bytes: Number(row.bytes) }));
}

/** Replaces all files of the tables in one step. */
export async function replaceLakeTables(pool: Pool, tables: readonly LakeTable[]): Promise<void> {
  await pool.query(
    `WITH given AS (
       SELECT * FROM jsonb_to_recordset($1::jsonb)
         AS t (account text, name text, file text, rows bigint, bytes bigint, version text)
     ), gone AS (
       DELETE FROM cache.lake_table t
        WHERE NOT EXISTS (SELECT FROM given g WHERE g.account = t.account AND g.name = t.name)
     )
     INSERT INTO cache.lake_table (account, name, file, rows, bytes, version) SELECT * FROM given
     ON CONFLICT (account, name) DO UPDATE
       SET file = excluded.file, rows = excluded.rows, bytes = excluded.bytes, version = excluded.version, made_at = now()`,
    [JSON.stringify(tables)],
  );
}

/** Changes whenever inventory or findings do. */
export async function estateVersion(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ version: string }>(
    `SELECT concat_ws('/', (SELECT coalesce(max(id), 0) FROM cache.snapshot), (SELECT count(*) FROM cache.snapshot),
                      (SELECT string_agg(status || n, ' ' ORDER BY status)
                         FROM (SELECT status, count(*) AS n FROM cache.finding GROUP BY status) s),
                      (SELECT coalesce(max(id), 0) FROM cache.finding_change)) AS version`,
  );
  return rows[0]?.version ?? "";
}
