import type { Pool, PoolClient } from "pg";

/** Days that get a partition of their own; what lies outside (broken clocks) goes into the default one. */
const firstDay = "2013-11-01";
const mostPartitions = 1_500;
/** One number for everybody who makes partitions: the key of the advisory lock. */
const lockKey = 7_305_002;

const known = new WeakMap<Pool, Set<string>>();

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

async function existing(client: Pool | PoolClient): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT c.relname AS name FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'cache.event'::regclass",
  );
  return new Set(
    rows.flatMap(({ name }) => /^event_(\d{4})(\d{2})(\d{2})$/.exec(name)?.slice(1, 4).join("-") ?? []),
  );
}

/**
 * Made beside the table and attached, which, unlike making it in place, lets readers and writers go on. Events of that day
 * that came while it lay in the future are moved out of the default partition.
 */
async function addPartition(client: PoolClient, day: string): Promise<void> {
  // Identifiers and bounds of DDL take no parameters; `day` is made of digits and dashes by construction.
  const table = `cache.event_${day.replaceAll("-", "")}`;
  const from = `'${day}T00:00:00Z'`;
  const to = `'${nextDay(day)}T00:00:00Z'`;
  await client.query(`CREATE TABLE ${table} (LIKE cache.event INCLUDING DEFAULTS)`);
  await client.query(
    `WITH early AS (DELETE FROM cache.event_default WHERE event_time >= ${from} AND event_time < ${to} RETURNING *)
     INSERT INTO ${table} SELECT * FROM early`,
  );
  await client.query(
    `ALTER TABLE cache.event ATTACH PARTITION ${table} FOR VALUES FROM (${from}) TO (${to})`,
  );
}

/**
 * Makes the partitions of the UTC days (`2026-03-10`) that have none yet. Safe to call from several loaders at once.
 * @param today the latest day that can have happened; later ones stay in the default partition
 */
export async function ensureDayPartitions(pool: Pool, days: Iterable<string>, today: string): Promise<void> {
  const wanted = [...new Set(days)].filter((day) => day >= firstDay && day <= nextDay(today)).sort();
  const remembered = known.get(pool);
  if (wanted.every((day) => remembered?.has(day))) return;
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [lockKey]);
    const there = await existing(client);
    for (const day of wanted) {
      if (there.has(day) || there.size >= mostPartitions) continue;
      await addPartition(client, day);
      there.add(day);
    }
    await client.query("COMMIT");
    known.set(pool, there);
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}
