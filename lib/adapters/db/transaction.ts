import type { PoolClient } from "pg";
import type { Database } from "./database";

/** Runs `work` in one transaction: kept when it ends, undone when it throws. */
export async function transaction<T>(
  db: Pick<Database, "pool">,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await db.pool.connect();
  try {
    await client.query("BEGIN");
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}
