import type { Pool } from "pg";
import type { FindingStatus } from "@/lib/domain/posture/finding";
import type { FindingSource } from "@/lib/domain/posture/imports/source";
import type { Life } from "@/lib/domain/posture/life";
import { type Severity, severityRank } from "@/lib/domain/posture/severity";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { conditionsOf, type FindingFilter, keptKinds } from "./finding-filter";
import type { FindingKind } from "./finding-kinds";

export type FindingRow = {
  id: string;
  check: string;
  principle: number;
  layer: string;
  service: string;
  severity: Severity;
  rank: number;
  status: FindingStatus;
  account: string;
  region: string;
  resource: string;
  reason: string;
  firstSeen: Date;
  lastSeen: Date;
  source: FindingSource;
  /** What another product calls it; null for ours, whose check knows. */
  title: string | null;
  life: Life;
  openedAt: Date | null;
  changedAt: Date;
  dueAt: Date | null;
  owner: string | null;
  muteReason: string | null;
  mutedUntil: Date | null;
  muteException: string | null;
};

/** `worst`: status by status, then worst first. `due`: what has to be mended, soonest first. `changed`: last turned first. */
export const findingSorts = ["worst", "due", "changed"] as const;
export type FindingSort = (typeof findingSorts)[number];

/** The place after a row in a list. `at` in microseconds of the epoch, as text, so that no digit is lost. */
export type FindingPosition =
  | { sort: "worst"; status: FindingStatus; rank: number; id: string }
  | { sort: "due" | "changed"; at: string; id: string };

/** `next` is the place to go on from; null at the end. A page may be short of its limit, and even empty, before that. */
export type FindingPage = { rows: FindingRow[]; next: FindingPosition | null };

/** The order in which a list shows statuses. */
const statusOrder: readonly FindingStatus[] = ["fail", "not_assessed", "muted", "pass"];
const ranks = [4, 3, 2, 1] as const;

export const findingColumns = `id, "check", principle, layer, service, severity, rank, status, account, region,
  resource, reason, first_seen AS "firstSeen", last_seen AS "lastSeen", life, opened_at AS "openedAt",
  changed_at AS "changedAt", due_at AS "dueAt", owner, mute_reason AS "muteReason", muted_until AS "mutedUntil",
  mute_exception AS "muteException", source, title`;

/** Rows looked at one by one, in the order of the list, before an index on what is asked for is used instead. */
const probed = 3_000;
/** Up to so many rows are fetched and sorted. */
const fetched = 20_000;
/** The most that a list in order of time looks at for one page. */
const walked = 20_000;

type Question = { pool: Pool; where: string; values: unknown[] };
type Bucket = { status: FindingStatus; rank: number; n: number };

function bucketsOf(kinds: readonly FindingKind[]): Bucket[] {
  const counts = new Map<string, number>();
  for (const { status, severity, n } of kinds) {
    const key = `${status}${severityRank[severity]}`;
    counts.set(key, (counts.get(key) ?? 0) + n);
  }
  return statusOrder.flatMap((status) =>
    ranks.flatMap((rank) => {
      const n = counts.get(`${status}${rank}`);
      return n ? [{ status, rank, n }] : [];
    }),
  );
}

/** All of some buckets that fits, sorted: for what is rare. */
async function fetchSorted(
  { pool, where, values }: Question,
  buckets: readonly Bucket[],
  after: string | null,
  limit: number,
): Promise<FindingRow[]> {
  const n = values.length;
  const { rows } = await pool.query<FindingRow>(
    `WITH bucket AS (SELECT * FROM unnest($${n + 1}::text[], $${n + 2}::int[]) WITH ORDINALITY AS b (status, rank, place)),
     found AS MATERIALIZED (
       SELECT * FROM cache.finding
       WHERE ${where} AND status = ANY ($${n + 1}) AND rank = ANY ($${n + 2})
     )
     SELECT ${findingColumns} FROM found JOIN bucket USING (status, rank)
     WHERE place > 1 OR $${n + 3}::text IS NULL OR id > $${n + 3}
     ORDER BY place, id LIMIT $${n + 4}`,
    [...values, buckets.map(({ status }) => status), buckets.map(({ rank }) => rank), after, limit],
  );
  return rows;
}

/** A bucket from a place on, as far as a look at its next rows goes; `rest` is false when that was all of them. */
async function probe(
  { pool, where, values }: Question,
  { status, rank }: Bucket,
  after: string | null,
  limit: number,
): Promise<{ rows: FindingRow[]; rest: boolean }> {
  const n = values.length;
  const { rows } = await pool.query<FindingRow & { all: number }>(
    `WITH next AS MATERIALIZED (
       SELECT * FROM cache.finding
       WHERE status = $${n + 1} AND rank = $${n + 2} AND id > $${n + 3}
       ORDER BY id LIMIT ${probed}
     )
     SELECT ${findingColumns}, (SELECT count(*)::int FROM next) AS all FROM next WHERE ${where} ORDER BY id LIMIT $${n + 4}`,
    [...values, status, rank, after ?? "", limit],
  );
  return { rows, rest: rows.length < limit && (rows[0]?.all ?? probed) >= probed };
}

/** Status by status, worst first. Ids are hashes, so that within a bucket every kind of finding is spread evenly. */
async function worstFirst(
  question: Question,
  buckets: readonly Bucket[],
  after: Extract<FindingPosition, { sort: "worst" }> | undefined,
  limit: number,
): Promise<FindingRow[]> {
  const place = ({ status, rank }: { status: FindingStatus; rank: number }) =>
    statusOrder.indexOf(status) * ranks.length - rank;
  const ahead = buckets.filter((bucket) => !after || place(bucket) >= place(after));
  const found: FindingRow[] = [];
  for (const [index, bucket] of ahead.entries()) {
    const left = limit - found.length;
    if (left === 0) break;
    const from = after && place(bucket) === place(after) ? after.id : null;
    const rest = ahead.slice(index);
    if (rest.reduce((sum, { n }) => sum + n, 0) <= fetched) {
      found.push(...(await fetchSorted(question, rest, from, left)));
      break;
    }
    const near = await probe(question, bucket, from, left);
    found.push(...(near.rest ? await fetchSorted(question, [bucket], from, left) : near.rows));
  }
  return found;
}

const timeOrders = {
  due: { column: "due_at", direction: "ASC", beyond: ">" },
  changed: { column: "changed_at", direction: "DESC", beyond: "<" },
} as const;

/** In order of time: looks at so many rows at most, and says from where to go on. */
async function byTime(
  { pool, where, values }: Question,
  sort: "due" | "changed",
  after: { at: string; id: string } | undefined,
  limit: number,
): Promise<FindingPage> {
  const { column, direction, beyond } = timeOrders[sort];
  const n = values.length;
  const micros = `(extract(epoch FROM ${column}) * 1000000)::bigint::text AS at`;
  const from = `timestamptz 'epoch' + $${n + 2}::bigint * interval '1 microsecond'`;
  const { rows } = await pool.query<FindingRow & { at: string; fits: boolean }>(
    `WITH next AS MATERIALIZED (
       SELECT * FROM cache.finding
       WHERE ${column} IS NOT NULL ${after ? `AND (${column}, id) ${beyond} (${from}, $${n + 3})` : ""}
       ORDER BY ${column} ${direction}, id ${direction} LIMIT ${walked}
     )
     (SELECT ${findingColumns}, ${micros}, true AS fits FROM next WHERE ${where} LIMIT $${n + 1})
     UNION ALL
     (SELECT ${findingColumns}, ${micros}, false FROM next OFFSET ${walked - 1})`,
    [...values, limit, ...(after ? [after.at, after.id] : [])],
  );
  const found = rows.filter(({ fits }) => fits);
  const last = found.length === limit ? found.at(-1) : rows.find(({ fits }) => !fits);
  return { rows: found, next: last ? { sort, at: last.at, id: last.id } : null };
}

/**
 * A page of findings after a position. What it costs depends neither on the page's number nor on how many findings there
 * are: it looks at the next rows in the order of the list, and where those hold too few, by an index on what was asked.
 */
export async function findingPage(
  pool: Pool,
  scope: AccountScope,
  filter: FindingFilter,
  kinds: readonly FindingKind[],
  page: { sort?: FindingSort; after?: FindingPosition; limit: number },
): Promise<FindingPage> {
  const kept = keptKinds(kinds, filter);
  if (kept.length === 0) return { rows: [], next: null };
  const check = kept.length < kinds.length ? [...new Set(kept.map((kind) => kind.check))] : filter.check;
  const { values, where } = conditionsOf(scope, { ...filter, check });
  const question = { pool, where, values };
  const { sort = "worst", after, limit } = page;
  if (sort !== "worst") return byTime(question, sort, after?.sort === sort ? after : undefined, limit);
  const buckets = bucketsOf(kept);
  const rows = await worstFirst(question, buckets, after?.sort === "worst" ? after : undefined, limit + 1);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const next = last ? { sort: "worst" as const, status: last.status, rank: last.rank, id: last.id } : null;
  return { rows: rows.slice(0, limit), next };
}
