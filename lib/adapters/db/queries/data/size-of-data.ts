import type { Database } from "@/lib/adapters/db/database";

export type DataSize = { rejects: number; databaseBytes: number };

/** How many records could not be loaded, and how large the database is. */
export async function sizeOfData(db: Database): Promise<DataSize> {
  const { rows } = await db.pool.query<DataSize>(
    `SELECT (SELECT count(*) FROM cache.reject)::float8 AS rejects,
            pg_database_size(current_database())::float8 AS "databaseBytes"`,
  );
  return rows[0] ?? { rejects: 0, databaseBytes: 0 };
}
