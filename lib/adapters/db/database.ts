import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { logger } from "@/lib/adapters/log/logger";
import { PrismaClient } from "./generated/client";

/** One Postgres, two ways in: `prisma` for ordinary reads and writes, `pool` for bulk loads and hand-written SQL. */
export type Database = { pool: Pool; prisma: PrismaClient; close(): Promise<void> };

/** Opens a database by its URL; nothing connects before the first query. */
export function openDatabase(url: string, options: { connections?: number } = {}): Database {
  const pool = new Pool({
    connectionString: url,
    max: options.connections ?? 10,
    options: "-c timezone=UTC",
  });
  // A connection that breaks while nobody uses it is replaced by the pool; it must not end the process.
  pool.on("error", (error) => logger.warn({ error: error.message }, "database connection lost"));
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    pool,
    prisma,
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
