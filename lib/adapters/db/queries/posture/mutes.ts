import type { Pool, PoolClient } from "pg";
import type { Mute } from "@/lib/domain/posture/muting";

/** Every mute of the accounts (null: of all), expired ones too. */
export async function mutesOf(
  client: Pool | PoolClient,
  accounts: readonly string[] | null,
): Promise<Mute[]> {
  const { rows } = await client.query<Mute>(
    `SELECT "check", account, region, resource, reason, expires_at AS "expiresAt"
     FROM app.mute WHERE $1::text[] IS NULL OR account = ANY ($1)`,
    [accounts],
  );
  return rows;
}
