import type { Pool } from "pg";
import type { Database } from "@/lib/adapters/db/database";
import { scopeAccounts } from "@/lib/adapters/db/scope-accounts";
import type { DigestSpan } from "@/lib/domain/cloudtrail/digests/spans";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

type Row = Omit<DigestSpan, "from" | "to"> & { starts_at: Date; ends_at: Date };

/** What digests say of the hours between two instants. */
export async function digestSpansBetween(
  db: Database,
  scope: AccountScope,
  { from, to }: { from: string; to: string },
): Promise<DigestSpan[]> {
  const { rows } = await db.pool.query<Row>(
    `SELECT key, account, region, starts_at, ends_at, state, detail FROM cache.digest_span
      WHERE ($1::text[] IS NULL OR account = ANY ($1)) AND starts_at < $3 AND ends_at > $2
      ORDER BY account, region, starts_at`,
    [scopeAccounts(scope), from, to],
  );
  return rows.map(({ starts_at, ends_at, ...row }) => ({
    ...row,
    from: starts_at.toISOString(),
    to: ends_at.toISOString(),
  }));
}

/** Keeps what digests say, in place of what they said before. */
export async function saveDigestSpans(pool: Pool, spans: readonly DigestSpan[]): Promise<void> {
  await pool.query(
    `INSERT INTO cache.digest_span (key, account, region, starts_at, ends_at, state, detail)
     SELECT * FROM jsonb_to_recordset($1::jsonb)
       AS s (key text, account text, region text, "from" timestamptz, "to" timestamptz, state text, detail text)
     ON CONFLICT (key) DO UPDATE
       SET state = excluded.state, detail = excluded.detail, starts_at = excluded.starts_at,
           ends_at = excluded.ends_at, checked_at = now()`,
    [JSON.stringify(spans)],
  );
}
