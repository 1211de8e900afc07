import type { Database } from "@/lib/adapters/db/database";

/** When the newest event happened, up to now; a clock in the future does not count. Null when there is none. */
export async function newestEvent(db: Database, now: Date): Promise<Date | null> {
  const { rows } = await db.pool.query<{ newest: Date | null }>(
    "SELECT max(hour) + interval '1 hour' AS newest FROM cache.event_hour WHERE hour <= $1",
    [now],
  );
  return rows[0]?.newest ?? null;
}

/** When the last object came in. */
export async function lastLoaded(db: Database): Promise<Date | null> {
  const { _max } = await db.prisma.lakeObject.aggregate({ _max: { loadedAt: true } });
  return _max.loadedAt;
}
