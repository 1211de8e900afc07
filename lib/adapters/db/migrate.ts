import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Pool, PoolClient } from "pg";
import { projectRoot } from "@/lib/adapters/project-root";
import { Problem } from "@/lib/domain/errors/problem";

type Migration = { name: string; sql: string; checksum: string };

/** One number for everybody who migrates: the key of the advisory lock. */
const lockKey = 7_305_001;

/** Prisma's own ledger, so that its tools keep working: https://www.prisma.io/docs/orm/prisma-migrate */
const ledger = `CREATE TABLE IF NOT EXISTS public._prisma_migrations (
  id varchar(36) PRIMARY KEY,
  checksum varchar(64) NOT NULL,
  finished_at timestamptz,
  migration_name varchar(255) NOT NULL,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(),
  applied_steps_count integer NOT NULL DEFAULT 0
)`;

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

async function applyOne(client: PoolClient, migration: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES ($1, $2, now(), $3, 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    const said = error instanceof Error ? error.message : String(error);
    throw new Problem("unavailable", `Migration ${migration.name} failed: ${said}.`, {
      next: "Nothing of it was kept. Check that the database user may create schemas and extensions, then start again.",
      cause: error,
    });
  }
}

/**
 * Brings the database to the newest schema: applies what `prisma/migrations` holds and the ledger does not, in order, each
 * in one transaction, under an advisory lock so that several processes may call it at once.
 *
 * @returns the names of the migrations that were applied now
 * @throws Problem when a migration fails, or one that was applied has been changed since
 */
export async function migrate(
  pool: Pool,
  folder = path.join(projectRoot(), "prisma/migrations"),
): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = await pool.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [lockKey]);
    await client.query(ledger);
    const { rows } = await client.query<{ migration_name: string; checksum: string }>(
      "SELECT migration_name, checksum FROM public._prisma_migrations WHERE rolled_back_at IS NULL AND finished_at IS NOT NULL",
    );
    const known = new Map(rows.map((row) => [row.migration_name, row.checksum]));
    const changed = migrations.find(({ name, checksum }) => known.has(name) && known.get(name) !== checksum);
    if (changed) {
      throw new Problem("conflict", `Migration ${changed.name} is not what was applied to this database.`, {
        next: "Put the file back as it was; changes belong into a new migration.",
      });
    }
    const pending = migrations.filter(({ name }) => !known.has(name));
    for (const migration of pending) await applyOne(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [lockKey]);
    client.release();
  }
}
