import path from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { benchPostgres } from "@/bench/harness/postgres";
import type { Database } from "@/lib/adapters/db/database";
import { writeDemo } from "@/lib/application/demo/write";
import { timelineFacets, timelineHistogram, timelinePage } from "@/lib/application/timeline/ask";
import { loadEvents } from "@/lib/application/timeline/load";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";

/**
 * Latency of the timeline's three questions over a month of events, in milliseconds (median of several); the baseline is a
 * bare count over the same rows in the same run. Page 200 against page 1 shows what keyset paging costs.
 */
const { values } = parseArgs({ options: { events: { type: "string", default: "200000" } } });
const end = new Date("2026-11-24T00:00:00Z");
const times = 7;
const limit = 100;

async function median(ask: () => Promise<unknown>): Promise<number> {
  await ask();
  const taken: number[] = [];
  for (let round = 0; round < times; round++) {
    const began = performance.now();
    await ask();
    taken.push(performance.now() - began);
  }
  taken.sort((a, b) => a - b);
  return taken[Math.floor(times / 2)] ?? 0;
}

async function cursorOfPage(db: Database, asked: object, page: number): Promise<string | undefined> {
  let cursor: string | undefined;
  for (let index = 1; index < page; index++) {
    const { nextCursor } = await timelinePage(db, wholeOrganisation, asked, { cursor, limit }, end);
    cursor = nextCursor ?? undefined;
  }
  return cursor;
}

const postgres = await benchPostgres();
try {
  const demo = path.join(postgres.folder, "demo");
  await writeDemo({ out: demo, events: Number(values.events), seed: 1, end: end.getTime(), days: 30 });
  const db = await postgres.fresh("timeline");
  const source = { kind: "files" as const, name: "bench" };
  const lakeFolder = path.join(postgres.folder, "lake");
  const loaded = await loadEvents(db, { paths: [demo], source, lakeFolder });
  await db.pool.query("ANALYZE");
  const all = { from: "2026-10-25T00:00:00Z", to: "2026-11-24T00:00:00Z" };
  const denied = { ...all, error: ["AccessDenied"] };
  const deep = await cursorOfPage(db, all, 200);
  const figures = {
    count: await median(() => db.pool.query("SELECT count(*) FROM cache.event")),
    page1: await median(() => timelinePage(db, wholeOrganisation, all, { limit }, end)),
    page200: await median(() => timelinePage(db, wholeOrganisation, all, { cursor: deep, limit }, end)),
    deniedPage: await median(() => timelinePage(db, wholeOrganisation, denied, { limit }, end)),
    histogram: await median(() => timelineHistogram(db, wholeOrganisation, all, end)),
    facets: await median(() => timelineFacets(db, wholeOrganisation, all, 12, end)),
  };
  const rounded = Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, Number(value.toFixed(1))]),
  );
  console.log(
    JSON.stringify({
      bench: "timeline latency",
      events: loaded.inserted,
      milliseconds: rounded,
      ratios: {
        page1ToCount: Number((figures.page1 / figures.count).toFixed(2)),
        page200ToPage1: Number((figures.page200 / figures.page1).toFixed(2)),
        facetsToCount: Number((figures.facets / figures.count).toFixed(2)),
      },
    }),
  );
  await db.close();
} finally {
  await postgres.stop();
}
