import type { PoolClient } from "pg";

/** Removes the events that the sources' objects brought and takes them out of the hourly rollups. Answers how many. */
export async function removeEventsOfSources(client: PoolClient, sources: readonly number[]): Promise<number> {
  const { rows } = await client.query<{ removed: number }>(
    `WITH gone AS (
       DELETE FROM cache.event USING cache.lake_object AS object
       WHERE object.id = event.object_id AND object.source_id = ANY ($1)
       RETURNING event_time, account, region, source, name, error
     ), counted AS (
       SELECT date_trunc('hour', event_time) AS hour, account, region, source, name,
              coalesce(error, '') AS error, count(*)::int AS total
       FROM gone GROUP BY 1, 2, 3, 4, 5, 6
     ), lowered AS (
       UPDATE cache.event_hour AS rollup SET total = rollup.total - counted.total
       FROM counted
       WHERE (rollup.hour, rollup.account, rollup.region, rollup.source, rollup.name, rollup.error)
           = (counted.hour, counted.account, counted.region, counted.source, counted.name, counted.error)
     )
     SELECT coalesce(sum(total), 0)::int AS removed FROM counted`,
    [sources],
  );
  await client.query("DELETE FROM cache.event_hour WHERE total <= 0");
  return rows[0]?.removed ?? 0;
}
