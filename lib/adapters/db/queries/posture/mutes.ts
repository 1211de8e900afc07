import type { PoolClient } from "pg";
import type { Mute } from "@/lib/domain/posture/finding";

/** Every mute of the accounts, expired ones too. */
export async function mutesOf(client: PoolClient, accounts: readonly string[]): Promise<Mute[]> {
  const { rows } = await client.query<Mute>(
    `SELECT "check", account, region, resource, reason, expires_at AS "expiresAt"
     FROM app.mute WHERE account = ANY ($1)`,
    [accounts],
  );
  return rows;
}
