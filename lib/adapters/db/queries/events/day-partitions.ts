import type { Pool } from "pg";

/** Days that get a partition of their own; what lies outside (broken clocks) goes into the default one. */
const firstDay = "2013-11-01";
const mostPartitions = 1_500;
/** One number for everybody who makes partitions: the key of the advisory lock. */
const lockKey = 7_305_002;

const known = new WeakMap<Pool, Set<string>>();

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

async function existing(pool: Pool): Promise<Set<string>> {
  const { rows } = await pool.query<{ name: string }>(
    "SELECT c.relname AS name FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'cache.event'::regclass",
  );
  return new Set(
    rows.flatMap(({ name }) => /^event_(\d{4})(\d{2})(\d{2})$/.exec(name)?.slice(1, 4).join("-") ?? []),
  );
}

/**
 * Makes the partitions of the UTC days (`2026-03-10`) that have none yet. Safe to call from several loaders at once.
 * @param today the latest day that can have happened; later ones stay in the default partition
 */
export async function ensureDayPartitions(pool: Pool, days: Iterable<string>, today: string): Promise<void> {
  const there = known.get(pool) ?? (await existing(pool));
  known.set(pool, there);
  const wanted = [...new Set(days)]
    .filter((day) => !there.has(day) && day >= firstDay && day <= nextDay(today))
    .sort();
  if (wanted.length === 0) return;
  const client = await pool.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [lockKey]);
    for (const day of wanted.slice(0, Math.max(0, mostPartitions - there.size))) {
      // Identifiers and bounds of DDL take no parameters; `day` is made of digits and dashes by construction.
      await client.query(
        `CREATE TABLE IF NOT EXISTS cache.event_${day.replaceAll("-", "")} PARTITION OF cache.event FOR VALUES FROM ('${day}T00:00:00Z') TO ('${nextDay(day)}T00:00:00Z')`,
      );
      there.add(day);
    }
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [lockKey]);
    client.release();
  }
}
