import type { PoolClient } from "pg";

/** Of these events, the ones that the cache holds, each as its id followed by its time as given. */
export async function eventsThere(
  client: PoolClient,
  events: readonly { id: string; time: string }[],
): Promise<Set<string>> {
  const byDay = new Map<string, { id: string; time: string }[]>();
  for (const event of events) {
    const day = event.time.slice(0, 10);
    const sameDay = byDay.get(day);
    if (sameDay) sameDay.push(event);
    else byDay.set(day, [event]);
  }
  const there = new Set<string>();
  for (const [day, sameDay] of byDay) {
    // The bounds let Postgres look into one partition only.
    const { rows } = await client.query<{ n: number }>(
      `SELECT asked.n::int
         FROM unnest($1::uuid[], $2::timestamptz[]) WITH ORDINALITY AS asked (id, at, n)
        WHERE EXISTS (
          SELECT FROM cache.event e
           WHERE e.event_id = asked.id AND e.event_time = asked.at
             AND e.event_time >= $3::timestamptz AND e.event_time < $3::timestamptz + interval '1 day')`,
      [sameDay.map(({ id }) => id), sameDay.map(({ time }) => time), `${day}T00:00:00Z`],
    );
    for (const { n } of rows) {
      const event = sameDay[n - 1];
      if (event) there.add(event.id + event.time);
    }
  }
  return there;
}
