import type { Database } from "@/lib/adapters/db/database";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type Gap = { from: string; to: string };
export type Silence = { from: string; to: string; accounts: string[]; regions: string[] };

/**
 * Stretches of at least one whole hour in which nothing at all was delivered for the accounts and regions in question
 * (none named: all), between the first and the last hour that hold anything.
 */
export async function silentHours(db: Database, scope: AccountScope, asked: Silence): Promise<Gap[]> {
  const { rows } = await db.pool.query<{ from: Date; to: Date }>(
    `WITH heard AS (
       SELECT DISTINCT hour FROM cache.event_hour
       WHERE hour >= date_trunc('hour', $1::timestamptz) AND hour < $2::timestamptz
         AND ($3::text[] IS NULL OR account = ANY($3)) AND (cardinality($4::text[]) = 0 OR account = ANY($4))
         AND (cardinality($5::text[]) = 0 OR region = ANY($5))
     ), following AS (SELECT hour, lead(hour) OVER (ORDER BY hour) AS next FROM heard)
     SELECT hour + interval '1 hour' AS from, next AS to FROM following WHERE next - hour > interval '1 hour' ORDER BY 1`,
    [asked.from, asked.to, scope.all ? null : [...scope.accounts], asked.accounts, asked.regions],
  );
  return rows.map((row) => ({ from: row.from.toISOString(), to: row.to.toISOString() }));
}
