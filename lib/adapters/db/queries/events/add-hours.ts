import type { PoolClient } from "pg";

/**
 * Adds to the hourly totals.
 * @param hours counts by tab-separated hour (ISO 8601), account, region, source, name and error (empty for none)
 */
export async function addHours(client: PoolClient, hours: ReadonlyMap<string, number>): Promise<void> {
  // In one order for everybody, so that two loaders never wait for each other in a circle.
  const keys = [...hours.keys()].sort();
  const parts = keys.map((key) => key.split("\t"));
  await client.query(
    `INSERT INTO cache.event_hour (hour, account, region, source, name, error, total)
     SELECT * FROM unnest($1::timestamptz[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::int[])
     ON CONFLICT (hour, account, region, source, name, error)
       DO UPDATE SET total = event_hour.total + excluded.total`,
    [
      ...[0, 1, 2, 3, 4, 5].map((column) => parts.map((part) => part[column])),
      keys.map((key) => hours.get(key)),
    ],
  );
}
