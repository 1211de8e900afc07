import type { PoolClient } from "pg";
import type { Gap } from "@/lib/domain/posture/snapshot/document";

const batch = 5_000;

/** Puts the gaps of a collection in place of those it had, and marks those that the one before it does not have. */
export async function saveGaps(
  client: PoolClient,
  { collection, before }: { collection: string; before: string | null },
  gaps: readonly Gap[],
): Promise<void> {
  await client.query("DELETE FROM cache.collection_gap WHERE collection_id = $1", [collection]);
  for (let start = 0; start < gaps.length; start += batch) {
    const rows = gaps.slice(start, start + batch);
    await client.query(
      `INSERT INTO cache.collection_gap (collection_id, account, region, service, operation, resource, reason, message)
       SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])`,
      [
        collection,
        rows.map((row) => row.account),
        rows.map((row) => row.region),
        rows.map((row) => row.service),
        rows.map((row) => row.operation),
        rows.map((row) => row.resource ?? null),
        rows.map((row) => row.reason),
        rows.map((row) => row.message),
      ],
    );
  }
  if (before === null) return;
  await client.query(
    `UPDATE cache.collection_gap gap SET new = true
     WHERE collection_id = $1 AND NOT EXISTS (
       SELECT FROM cache.collection_gap old
       WHERE old.collection_id = $2 AND old.account = gap.account AND old.region = gap.region
         AND old.service = gap.service AND old.operation = gap.operation AND old.reason = gap.reason
         AND old.resource IS NOT DISTINCT FROM gap.resource)`,
    [collection, before],
  );
}
