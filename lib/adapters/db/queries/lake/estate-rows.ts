import type { Pool } from "pg";

type Row = Record<string, unknown>;

/** The accounts that have an inventory or findings. */
export async function estateAccounts(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ account: string }>(
    "SELECT DISTINCT account FROM cache.resource UNION SELECT DISTINCT account FROM cache.finding ORDER BY 1",
  );
  return rows.map(({ account }) => account);
}

/** An account's resources as rows of the lake's table. */
export async function resourceRows(pool: Pool, account: string): Promise<Row[]> {
  const { rows } = await pool.query<Row>(
    "SELECT account, region, type, id, name, tags, config FROM cache.resource WHERE account = $1 ORDER BY type, id",
    [account],
  );
  return rows;
}

/** An account's findings as rows of the lake's table. */
export async function findingRows(pool: Pool, account: string): Promise<Row[]> {
  const { rows } = await pool.query<Row>(
    `SELECT id, "check", principle, service, severity, status, account, region, resource, reason, first_seen, last_seen
       FROM cache.finding WHERE account = $1 ORDER BY "check", resource`,
    [account],
  );
  return rows;
}
