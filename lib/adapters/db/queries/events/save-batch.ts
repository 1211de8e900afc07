import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Pool, PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { EventDraft } from "@/lib/domain/cloudtrail/row";
import { eventColumns, eventLine } from "./copy-text";

export type ObjectToSave = {
  sourceId: number;
  origin: string;
  path: string;
  sha256: string;
  bytes: number;
  rejected: number;
  /** Valid records of the object so far, earlier parts included. */
  records: number;
  /** False for a part of a large object that is not its last. */
  complete: boolean;
  rows: { position: number; row: EventDraft }[];
};

export type RejectToSave = {
  path: string;
  position: string;
  field: string | null;
  reason: string;
  excerpt: string | null;
  key: string;
};

export type SavedBatch = { inserted: number; duplicates: number };

/** Adds the objects that are new or not complete; one that another loader has completed is not among the answers. */
async function addObjects(
  client: PoolClient,
  objects: readonly ObjectToSave[],
): Promise<Map<string, number>> {
  const { rows } = await client.query<{ id: number; sha256: string }>(
    `INSERT INTO cache.lake_object (source_id, origin, path, sha256, bytes, records, inserted, rejected, complete)
     SELECT * FROM unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::int[], $7::int[], $8::int[], $9::boolean[])
     ON CONFLICT (sha256) DO UPDATE
       SET records = excluded.records, rejected = excluded.rejected, complete = excluded.complete
       WHERE NOT lake_object.complete
     RETURNING id, sha256`,
    [
      objects.map((one) => one.sourceId),
      objects.map((one) => one.origin),
      objects.map((one) => one.path),
      objects.map((one) => one.sha256),
      objects.map((one) => one.bytes),
      objects.map((one) => one.records),
      objects.map(() => 0),
      objects.map((one) => one.rejected),
      objects.map((one) => one.complete),
    ],
  );
  return new Map(rows.map(({ id, sha256 }) => [sha256, id]));
}

function* linesOf(objects: readonly ObjectToSave[], ids: ReadonlyMap<string, number>): Generator<string> {
  for (const { sha256, rows } of objects) {
    const id = ids.get(sha256);
    if (id === undefined) continue;
    let lines = "";
    for (const { row, position } of rows) {
      lines += eventLine(row, id, position);
      if (lines.length > 64 * 1024) {
        yield lines;
        lines = "";
      }
    }
    if (lines) yield lines;
  }
}

/**
 * Moves staged rows into the events and counts them into the hourly totals; rows whose event is there already are left.
 * Ordered, so that two loaders never wait for each other in a circle.
 */
const moveStaged = `
  WITH added AS (
    INSERT INTO cache.event (${eventColumns})
    SELECT ${eventColumns} FROM staged_event ORDER BY event_id, event_time, object_id, position
    ON CONFLICT DO NOTHING
    RETURNING event_time, account, region, source, name, error, object_id
  ), counted AS (
    INSERT INTO cache.event_hour (hour, account, region, source, name, error, total)
    SELECT date_trunc('hour', event_time), account, region, source, name, coalesce(error, ''), count(*)
    FROM added GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6
    ON CONFLICT (hour, account, region, source, name, error) DO UPDATE SET total = event_hour.total + excluded.total
  ), per_object AS (
    SELECT object_id, count(*)::int AS inserted FROM added GROUP BY object_id
  )
  UPDATE cache.lake_object o SET inserted = o.inserted + p.inserted FROM per_object p WHERE o.id = p.object_id RETURNING p.inserted`;

async function saveRejects(
  client: PoolClient,
  sourceId: number,
  rejects: readonly RejectToSave[],
): Promise<void> {
  if (rejects.length === 0) return;
  await client.query(
    `INSERT INTO cache.reject (source_id, path, position, field, reason, excerpt, key)
     SELECT $1::int, * FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
     ON CONFLICT (key) DO NOTHING`,
    [
      sourceId,
      rejects.map((one) => one.path),
      rejects.map((one) => one.position),
      rejects.map((one) => one.field),
      rejects.map((one) => one.reason),
      rejects.map((one) => one.excerpt),
      rejects.map((one) => one.key),
    ],
  );
}

async function saveOnce(
  client: PoolClient,
  sourceId: number,
  objects: readonly ObjectToSave[],
  rejects: readonly RejectToSave[],
): Promise<SavedBatch> {
  await client.query(
    `CREATE TEMP TABLE IF NOT EXISTS staged_event (
       event_time timestamptz, event_id uuid, object_id int, position int, account text, region text, source text, name text,
       read_only boolean, error text, actor text, actor_name text, actor_kind text, person text, session text, ip text,
       user_agent text, resources text[]) ON COMMIT DELETE ROWS`,
  );
  await client.query("BEGIN");
  try {
    const ids = await addObjects(client, objects);
    const copy = client.query(copyFrom(`COPY staged_event (${eventColumns}) FROM STDIN`));
    await pipeline(Readable.from(linesOf(objects, ids)), copy);
    const { rows } = await client.query<{ inserted: number }>(moveStaged);
    await saveRejects(client, sourceId, rejects);
    await client.query("COMMIT");
    const inserted = rows.reduce((sum, row) => sum + row.inserted, 0);
    const records = objects.reduce((sum, one) => sum + one.rows.length, 0);
    return { inserted, duplicates: records - inserted };
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

const deadlock = "40P01";
const attempts = 4;

function isDeadlock(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === deadlock;
}

/**
 * Saves a batch of objects with their events, their rejects and the hourly totals, all or nothing: whatever happens, an
 * object's row is there exactly when its events are. Objects and events that are there already are left as they are.
 */
export async function saveBatch(
  pool: Pool,
  sourceId: number,
  objects: readonly ObjectToSave[],
  rejects: readonly RejectToSave[],
): Promise<SavedBatch> {
  const ordered = [...objects].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  const client = await pool.connect();
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await saveOnce(client, sourceId, ordered, rejects);
      } catch (error) {
        if (!isDeadlock(error) || attempt === attempts) throw error;
      }
    }
  } finally {
    client.release();
  }
}
