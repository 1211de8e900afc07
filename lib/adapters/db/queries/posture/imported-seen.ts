import type { PoolClient } from "pg";
import { type ImportSource, sourceNames } from "@/lib/domain/posture/imports/source";

/** Makes room, until the transaction ends, for the ids of what a complete import holds. */
export async function openSeen(client: PoolClient): Promise<void> {
  await client.query("CREATE TEMPORARY TABLE imported_seen (id text PRIMARY KEY) ON COMMIT DROP");
}

export async function addSeen(client: PoolClient, ids: readonly string[]): Promise<void> {
  await client.query("INSERT INTO imported_seen SELECT unnest($1::text[]) ON CONFLICT DO NOTHING", [ids]);
}

/** A part of what a product knows: what it has not said of it, it no longer finds. */
export type Covered = { source: ImportSource; account: string; region: string };

/**
 * Resolves the product's findings of the covered accounts and regions that a complete import does not hold, with their
 * history. Answers how many.
 */
export async function resolveUnseen(
  client: PoolClient,
  covered: readonly Covered[],
  at: Date,
): Promise<number> {
  const { rows } = await client.query<{ resolved: number }>(
    `WITH covered AS (
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS one (source, account, region, reason)
     ), gone AS (
       UPDATE cache.finding SET status = 'pass', reason = covered.reason, changed_at = $5, due_at = NULL,
         mute_reason = NULL, muted_until = NULL, mute_exception = NULL,
         life = CASE WHEN life IN ('open', 'reopened') THEN 'resolved' ELSE life END
       FROM covered
       WHERE (finding.source, finding.account, finding.region) = (covered.source, covered.account, covered.region)
         AND finding.status <> 'pass' AND NOT EXISTS (SELECT FROM imported_seen WHERE imported_seen.id = finding.id)
       RETURNING finding.id, finding.reason
     ), said AS (
       INSERT INTO cache.finding_change (finding_id, at, change, reason) SELECT id, $5, 'resolved', reason FROM gone
     )
     SELECT count(*)::int AS resolved FROM gone`,
    [
      covered.map((one) => one.source),
      covered.map((one) => one.account),
      covered.map((one) => one.region),
      covered.map((one) => `${sourceNames[one.source]} no longer finds it.`),
      at,
    ],
  );
  return rows[0]?.resolved ?? 0;
}
