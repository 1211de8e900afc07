import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { type Database, openDatabase } from "@/lib/adapters/db/database";
import { startEmbedded } from "@/lib/adapters/db/embedded/server";
import { migrate } from "@/lib/adapters/db/migrate";

export type BenchPostgres = {
  /** A folder for the benchmark's own files, gone after `stop`. */
  folder: string;
  /** A new, migrated, empty database on the same server. */
  fresh(name: string): Promise<Database>;
  stop(): Promise<void>;
};

/** Starts a throw-away embedded Postgres with the settings of the real one. */
export async function benchPostgres(): Promise<BenchPostgres> {
  const folder = await mkdtemp(path.join(tmpdir(), "heptagon-bench-"));
  // Postgres may run as another user (when we are root), who must pass through.
  await chmod(folder, 0o755);
  const server = await startEmbedded(folder);
  return {
    folder,
    async fresh(name) {
      const admin = new Client({ connectionString: server.url });
      await admin.connect();
      await admin.query(`CREATE DATABASE ${name}`);
      await admin.end();
      const db = openDatabase(server.url.replace(/heptagon$/, name));
      await migrate(db.pool);
      return db;
    },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
