import type { Pool, PoolClient } from "pg";
import type { Database } from "@/lib/adapters/db/database";
import { lockImports } from "@/lib/adapters/db/queries/posture/add-snapshot";
import { transaction } from "@/lib/adapters/db/transaction";
import { type DueDays, defaultDueDays, dueDays } from "@/lib/domain/posture/due";

const key = "due-days";

/** Within how many days failures have to be mended: what people set, else the default. */
export async function getDueDays(client: Pool | PoolClient): Promise<DueDays> {
  const { rows } = await client.query<{ value: unknown }>("SELECT value FROM app.setting WHERE key = $1", [
    key,
  ]);
  return rows[0] ? dueDays.parse(rows[0].value) : defaultDueDays;
}

/** Sets them, and with them the due date of every failure there is. */
export async function changeDueDays(db: Database, days: DueDays): Promise<void> {
  await transaction(db, async (client) => {
    await lockImports(client);
    await write(client, days);
  });
}

async function write(client: PoolClient, days: DueDays): Promise<void> {
  await client.query(
    `INSERT INTO app.setting (key, value, updated_at) VALUES ($1, $2::jsonb, now())
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = now()`,
    [key, JSON.stringify(days)],
  );
  await client.query(
    `UPDATE cache.finding SET due_at = opened_at + make_interval(days => ($1::jsonb ->> severity)::int),
       digest = NULL
     WHERE status = 'fail'`,
    [JSON.stringify(days)],
  );
}
