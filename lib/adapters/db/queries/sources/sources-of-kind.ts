import type { PoolClient } from "pg";
import type { Database } from "@/lib/adapters/db/database";

/** Ids of the sources of a kind: `demo`. */
export async function sourcesOfKind(client: PoolClient | Database["pool"], kind: string): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>("SELECT id FROM cache.source WHERE kind = $1", [kind]);
  return rows.map(({ id }) => id);
}
