import type { Pool } from "pg";

export type Look = { account: string; at: Date };

/** For each account and instant: when the account was looked at last before it; an account's first look has none. */
export async function previousLooks(pool: Pool, looks: readonly Look[]): Promise<Map<string, Date>> {
  if (looks.length === 0) return new Map();
  const { rows } = await pool.query<{ key: string; before: Date }>(
    `SELECT look.account || ' ' || look.n AS key, earlier.taken_at AS before
     FROM unnest($1::text[], $2::timestamptz[]) WITH ORDINALITY AS look (account, at, n)
     CROSS JOIN LATERAL (
       SELECT taken_at FROM cache.snapshot
       WHERE taken_at < look.at AND accounts @> jsonb_build_array(jsonb_build_object('id', look.account))
       ORDER BY taken_at DESC LIMIT 1
     ) AS earlier`,
    [looks.map(({ account }) => account), looks.map(({ at }) => at)],
  );
  const byKey = new Map(rows.map(({ key, before }) => [key, before]));
  return new Map(
    looks.flatMap(({ account, at }, index) => {
      const before = byKey.get(`${account} ${index + 1}`);
      return before ? [[lookKey({ account, at }), before] as const] : [];
    }),
  );
}

/** How `previousLooks` names an account and an instant. */
export function lookKey({ account, at }: Look): string {
  return `${account} ${at.toISOString()}`;
}
