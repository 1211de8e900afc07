import type { PoolClient } from "pg";
import type { KnownFinding } from "@/lib/domain/posture/lifecycle";

/** A finding as it stands, with the digest of what a snapshot last wrote; null when something else has written since. */
export type FindingThere = KnownFinding & { digest: string | null };

/** Every current finding of ours in the accounts, of all checks or of some, as far as its life cycle needs it. */
export async function findingsOfAccounts(
  client: PoolClient,
  accounts: readonly string[],
  checks: readonly string[] | null = null,
): Promise<FindingThere[]> {
  const { rows } = await client.query<FindingThere>(
    `SELECT id, "check", account, region, resource, status, reason, first_seen AS "firstSeen", last_seen AS "lastSeen",
            life, opened_at AS "openedAt", changed_at AS "changedAt", digest
     FROM cache.finding WHERE account = ANY ($1) AND source = 'heptagon'
       AND ($2::text[] IS NULL OR "check" = ANY ($2))`,
    [accounts, checks],
  );
  return rows;
}
