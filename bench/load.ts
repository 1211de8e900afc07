import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { from as copyFrom } from "pg-copy-streams";
import { benchPostgres } from "@/bench/harness/postgres";
import type { Database } from "@/lib/adapters/db/database";
import { eventColumns, eventLine } from "@/lib/adapters/db/queries/events/copy-text";
import { ensureDayPartitions } from "@/lib/adapters/db/queries/events/day-partitions";
import { findObjects } from "@/lib/adapters/lake/folder/find-objects";
import { writeDemo } from "@/lib/application/demo/write";
import { loadEvents } from "@/lib/application/timeline/load";
import { isRefusal, toRow } from "@/lib/domain/cloudtrail/row";

type Prepared = { file: string; lines: string; days: string[]; rows: number };

/** The COPY text of every object, made outside the clock: the baseline pays for the bare work only. */
async function prepare(files: readonly string[]): Promise<Prepared[]> {
  const prepared: Prepared[] = [];
  for (const [objectId, file] of files.entries()) {
    const { Records } = JSON.parse(gunzipSync(await readFile(file)).toString("utf8")) as {
      Records: unknown[];
    };
    const days = new Set<string>();
    let lines = "";
    for (const [position, record] of Records.entries()) {
      const row = toRow(record, { digest: () => "" });
      if (isRefusal(row)) throw new Error(`${file}: ${row.reason}`);
      days.add(row.time.slice(0, 10));
      lines += eventLine(row, objectId, position);
    }
    prepared.push({ file, lines, days: [...days], rows: Records.length });
  }
  return prepared;
}

/** Bare gunzip + JSON.parse + COPY of the same narrow rows into the same table with the same indexes; seconds. */
async function baseline(db: Database, prepared: readonly Prepared[]): Promise<number> {
  const today = new Date().toISOString().slice(0, 10);
  await ensureDayPartitions(db.pool, new Set(prepared.flatMap(({ days }) => days)), today);
  const began = performance.now();
  const client = await db.pool.connect();
  const copy = client.query(copyFrom(`COPY cache.event (${eventColumns}) FROM STDIN`));
  const finished = new Promise<void>((resolve, reject) => copy.on("finish", resolve).on("error", reject));
  for (const { file, lines } of prepared) {
    JSON.parse(gunzipSync(await readFile(file)).toString("utf8"));
    if (!copy.write(lines)) await new Promise((resolve) => copy.once("drain", resolve));
  }
  copy.end();
  await finished;
  client.release();
  return (performance.now() - began) / 1000;
}

async function bytesPerEvent(db: Database, rows: number): Promise<number> {
  const { rows: sizes } = await db.pool.query<{ bytes: number }>(
    `SELECT sum(pg_total_relation_size(inhrelid))::float8 AS bytes FROM pg_inherits WHERE inhparent = 'cache.event'::regclass`,
  );
  return Math.round((sizes[0]?.bytes ?? 0) / rows);
}

const { values } = parseArgs({ options: { events: { type: "string", default: "400000" } } });
const postgres = await benchPostgres();
try {
  const out = path.join(postgres.folder, "demo");
  await writeDemo({ out, events: Number(values.events), seed: 7, end: Date.now(), days: 30 });
  const trail = path.join(out, "AWSLogs");
  const prepared = await prepare((await findObjects([trail])).map(({ file }) => file));
  const events = prepared.reduce((sum, { rows }) => sum + rows, 0);

  const bare = await baseline(await postgres.fresh("bare"), prepared);
  prepared.length = 0;
  const db = await postgres.fresh("loaded");
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 50);
  const input = {
    paths: [trail],
    source: { kind: "files" as const, name: "bench" },
    lakeFolder: path.join(postgres.folder, "lake"),
  };
  const first = await loadEvents(db, input);
  const again = await loadEvents(db, input);
  clearInterval(watch);
  if (first.inserted !== events || again.inserted !== 0)
    throw new Error(`inserted ${first.inserted} of ${events}, again ${again.inserted}`);

  console.log(
    JSON.stringify({
      events,
      objects: first.files,
      eventsPerSecond: Math.round(events / first.seconds),
      loadSeconds: first.seconds,
      bareSeconds: Number(bare.toFixed(2)),
      ratio: Number((first.seconds / bare).toFixed(2)),
      againSeconds: again.seconds,
      peakMemoryMb: Math.round(peak / 1e6),
      cacheBytesPerEvent: await bytesPerEvent(db, events),
    }),
  );
} finally {
  await postgres.stop();
}
