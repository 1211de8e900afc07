import type { Database } from "@/lib/adapters/db/database";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { rowColumns, type StoredEvent, toEventRow } from "./row";
import type { EventRow } from "./types";
import { scopeCondition } from "./where";

/** What to look for: changes in one account after one instant and up to another. */
export type WriteQuestion = {
  account: string;
  after: Date;
  until: Date;
  /** Names of the resource; empty: everything of the service. */
  names: readonly string[];
  /** Event source without `.amazonaws.com`. */
  source: string;
};

const mostEach = 25;

/** For each question, by its index: the newest successful write events that fit it. */
export async function writeEvents(
  db: Database,
  scope: AccountScope,
  questions: readonly WriteQuestion[],
): Promise<EventRow[][]> {
  if (questions.length === 0) return [];
  const values: unknown[] = [JSON.stringify(questions.map((one, n) => ({ n, ...one }))), mostEach];
  const within = scopeCondition(scope, (value) => `$${values.push(value)}`);
  const { rows } = await db.pool.query<StoredEvent & { n: number }>(
    `SELECT asked.n, found.*
     FROM jsonb_to_recordset($1::jsonb)
       AS asked (n int, account text, after timestamptz, until timestamptz, names text[], source text)
     CROSS JOIN LATERAL (
       SELECT ${rowColumns} FROM cache.event
       WHERE ${[
         "account = asked.account",
         "event_time > asked.after",
         "event_time <= asked.until",
         "read_only IS DISTINCT FROM true",
         "error IS NULL",
         "CASE WHEN cardinality(asked.names) > 0 THEN resources && asked.names ELSE source = asked.source END",
         ...within,
       ].join(" AND ")}
       ORDER BY event_time DESC, event_id DESC LIMIT $2
     ) AS found`,
    values,
  );
  return questions.map((_, index) => rows.filter(({ n }) => n === index).map(toEventRow));
}
