import type { Pool, PoolClient } from "pg";

/** What a version did to a check. */
export type CheckChange = "created" | "changed" | "enabled" | "disabled" | "deleted";

/** How a check stood after somebody changed something about it. */
export type CheckVersion = {
  check: string;
  version: number;
  change: CheckChange;
  /** The rule as it was written; null for a check of the program or of a file. */
  text: string | null;
  enabled: boolean;
  deleted: boolean;
  reason: string;
  who: string;
  at: Date;
};

const columns = `"check", version, change, text, enabled, deleted, reason, who, at`;

/** The newest version of every check that people changed, by check. */
export async function newestVersions(client: Pool | PoolClient): Promise<CheckVersion[]> {
  const { rows } = await client.query<CheckVersion>(
    `SELECT DISTINCT ON ("check") ${columns} FROM app.check_version ORDER BY "check", version DESC`,
  );
  return rows;
}

/** Every version of one check, the newest first. */
export async function versionsOf(client: Pool | PoolClient, check: string): Promise<CheckVersion[]> {
  const { rows } = await client.query<CheckVersion>(
    `SELECT ${columns} FROM app.check_version WHERE "check" = $1 ORDER BY version DESC`,
    [check],
  );
  return rows;
}

/** Appends a version. @returns false when somebody else has written this one meanwhile */
export async function addVersion(client: Pool | PoolClient, one: CheckVersion): Promise<boolean> {
  const { rowCount } = await client.query(
    `INSERT INTO app.check_version (${columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT ("check", version) DO NOTHING`,
    [one.check, one.version, one.change, one.text, one.enabled, one.deleted, one.reason, one.who, one.at],
  );
  return rowCount === 1;
}
