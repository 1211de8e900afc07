import type { PoolClient } from "pg";
import type { ResourceChange } from "@/lib/domain/posture/resource-change";

const batch = 5_000;

/** Adds what a snapshot changed in the inventory to the history of its resources. */
export async function saveResourceChanges(
  client: PoolClient,
  snapshot: { id: number; takenAt: Date },
  changes: readonly ResourceChange[],
): Promise<void> {
  for (let start = 0; start < changes.length; start += batch) {
    const rows = changes.slice(start, start + batch);
    await client.query(
      `INSERT INTO cache.resource_change
         (snapshot_id, at, account, region, type, resource, name, change, differences)
       SELECT $1, $2, account, region, type, resource, name, change, differences::jsonb
       FROM unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])
         AS row (account, region, type, resource, name, change, differences)`,
      [
        snapshot.id,
        snapshot.takenAt,
        rows.map((row) => row.account),
        rows.map((row) => row.region),
        rows.map((row) => row.type),
        rows.map((row) => row.resource),
        rows.map((row) => row.name),
        rows.map((row) => row.change),
        rows.map((row) => JSON.stringify(row.differences)),
      ],
    );
  }
}
