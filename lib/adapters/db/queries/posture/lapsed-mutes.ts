import type { PoolClient } from "pg";

/** Muted findings whose mute or exception is over at an instant. */
export async function lapsedMutes(client: PoolClient, now: Date): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    "SELECT id FROM cache.finding WHERE muted_until <= $1 AND status = 'muted'",
    [now],
  );
  return rows.map(({ id }) => id);
}
