import { once } from "node:events";
import type { Pool, PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { addHours } from "./add-hours";
import { addObjects, countInserted, type ObjectToSave } from "./add-objects";
import { addRejects, type RejectToSave } from "./add-rejects";
import { eventColumns, withObject } from "./copy-text";
import { eventsThere } from "./events-there";

/** One event, ready for COPY. */
export type LineToSave = {
  id: string;
  /** ISO 8601, UTC, with milliseconds; with the id the event's key. */
  time: string;
  /** Tab-separated hour, account, region, source, name and error: what the hourly totals count by. */
  hour: string;
  /** The row as COPY text. */
  line: string;
};

export type BatchToSave = {
  sourceId: number;
  objects: readonly { object: ObjectToSave; lines: readonly LineToSave[] }[];
  rejects: readonly RejectToSave[];
};

export type SavedBatch = {
  inserted: number;
  duplicates: number;
  /** True when something in the batch was there already, so that the next one had better look first. */
  overlaps: boolean;
};

/** Bytes a write to Postgres carries; larger ones only cost memory. */
const pieceSize = 256 * 1024;

async function copyLines(client: PoolClient, lines: readonly string[]): Promise<void> {
  const copy = client.query(copyFrom(`COPY cache.event (${eventColumns}) FROM STDIN`));
  const finished = once(copy, "finish");
  // An error is thrown by `finished`, which is awaited below; until then it must not count as unhandled.
  finished.catch(() => undefined);
  let piece = "";
  for (const line of lines) {
    piece += line;
    if (piece.length < pieceSize) continue;
    const takesMore = copy.write(piece);
    piece = "";
    if (!takesMore) await Promise.race([once(copy, "drain"), finished]);
  }
  copy.end(piece);
  await finished;
}

/** The lines whose event no earlier line of the batch holds. */
function* withoutRepeats(lines: Iterable<LineToSave>): Generator<LineToSave> {
  const seen = new Set<string>();
  for (const line of lines) {
    const key = line.id + line.time;
    if (seen.has(key)) continue;
    seen.add(key);
    yield line;
  }
}

type Chosen = { lines: string[]; hours: Map<string, number>; perObject: Map<number, number> };

/** Which lines go in, under which object, and what they add to the totals. */
async function choose(
  client: PoolClient,
  batch: BatchToSave,
  ids: ReadonlyMap<string, number>,
  look: boolean,
): Promise<Chosen> {
  const owner = new Map<LineToSave, { id: number; moved: boolean }>();
  for (const { object, lines } of batch.objects) {
    const id = ids.get(object.sha256);
    // Another loader completed this object meanwhile: its events are in.
    if (id === undefined) continue;
    const of = { id, moved: id !== object.id };
    for (const line of lines) owner.set(line, of);
  }
  const unique = [...withoutRepeats(owner.keys())];
  const there = look ? await eventsThere(client, unique) : new Set<string>();
  const chosen: Chosen = { lines: [], hours: new Map(), perObject: new Map() };
  for (const one of unique) {
    const of = owner.get(one);
    if (!of || there.has(one.id + one.time)) continue;
    chosen.lines.push(of.moved ? withObject(one.line, of.id) : one.line);
    chosen.hours.set(one.hour, (chosen.hours.get(one.hour) ?? 0) + 1);
    chosen.perObject.set(of.id, (chosen.perObject.get(of.id) ?? 0) + 1);
  }
  return chosen;
}

async function saveOnce(client: PoolClient, batch: BatchToSave, how: { look: boolean; alone: boolean }) {
  await client.query("BEGIN");
  try {
    if (how.alone) await client.query("SELECT pg_advisory_xact_lock($1)", [retryLock]);
    const ids = await addObjects(
      client,
      batch.sourceId,
      batch.objects.map(({ object }) => object),
    );
    const chosen = await choose(client, batch, ids, how.look);
    if (chosen.lines.length > 0) {
      await copyLines(client, chosen.lines);
      await countInserted(client, chosen.perObject);
      await addHours(client, chosen.hours);
    }
    await addRejects(client, batch.sourceId, batch.rejects);
    await client.query("COMMIT");
    return chosen.lines.length;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

/** Loaders that met each other go on one at a time under this advisory lock. */
const retryLock = 7_305_003;
const uniqueViolation = "23505";
const deadlock = "40P01";
const attempts = 20;

function met(error: unknown): boolean {
  return (
    error instanceof Error && "code" in error && (error.code === uniqueViolation || error.code === deadlock)
  );
}

/**
 * Saves a batch of objects with their events, their rejects and the hourly totals, all or nothing: whatever happens, an
 * object's row is there exactly when its events are. Objects and events that are there already are left as they are.
 *
 * Rows are copied straight into the events, which costs half of staging them first. When an event turns out to be there
 * already (an object delivered twice, another loader at the same events), the batch is taken back and tried again after
 * a look at which ones are.
 *
 * @param options.look true to look first, for loads that are known to overlap what is there
 */
export async function saveBatch(
  pool: Pool,
  batch: BatchToSave,
  options: { look: boolean },
): Promise<SavedBatch> {
  const given = batch.objects.reduce((sum, { lines }) => sum + lines.length, 0);
  const client = await pool.connect();
  let how = { look: options.look, alone: false };
  let broken: Error | undefined;
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const inserted = await saveOnce(client, batch, how);
        return { inserted, duplicates: given - inserted, overlaps: how.alone || inserted < given };
      } catch (error) {
        if (!met(error) || attempt === attempts) throw error;
        how = { look: true, alone: attempt > 1 };
      }
    }
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    client.release(broken);
  }
}
