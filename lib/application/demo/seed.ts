import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { Database } from "@/lib/adapters/db/database";
import { type DemoWritten, fullHour, writeDemo } from "@/lib/application/demo/write";
import { importSnapshot } from "@/lib/application/findings/import-snapshot";
import { loadEvents } from "@/lib/application/timeline/load";
import { organisation } from "@/lib/domain/demo/organisation/accounts";

export const demoSource = { kind: "demo", name: organisation.name } as const;

export type SeedOptions = {
  dataFolder: string;
  /** Where the demo's month ends, unless its files are there already. */
  now: Date;
  /** About how many events; 200,000 unless told. */
  events?: number;
  days?: number;
  /** Told in words how far it is. */
  onProgress?: (line: string) => void;
  signal?: AbortSignal;
};

export type SeedResult = { events: number; inserted: number; snapshots: number };

const noted = z.object({
  trailFolder: z.string(),
  snapshots: z.array(z.string()),
  events: z.number(),
  objects: z.number(),
  bytes: z.number(),
});

/** What an earlier run wrote; undefined when it did not come to its end. */
async function written(manifest: string): Promise<DemoWritten | undefined> {
  try {
    return noted.parse(JSON.parse(await readFile(manifest, "utf8")));
  } catch {
    // No manifest, or one cut off by a crash: the files are written again.
    return undefined;
  }
}

/** The demo's files in the data folder; written once, the note about it last, so that half a demo is never taken for one. */
async function filesOf({
  dataFolder,
  now,
  events,
  days,
  onProgress,
  signal,
}: SeedOptions): Promise<DemoWritten> {
  const out = path.join(dataFolder, "demo");
  const manifest = path.join(out, "written.json");
  const before = await written(manifest);
  if (before) return before;
  await rm(out, { recursive: true, force: true });
  const made = await writeDemo({
    out,
    events: events ?? 200_000,
    seed: 7,
    end: fullHour(now.getTime()),
    days: days ?? 30,
    signal,
    onProgress: ({ events: done, total }) =>
      onProgress?.(`Writing the demo organisation: ${Math.min(100, Math.round((100 * done) / total))} %`),
  });
  await writeFile(manifest, JSON.stringify(made));
  return made;
}

/**
 * Puts the demo organisation into the database through the loaders that take a customer's data: writes its files to
 * `<data>/demo`, loads the trail objects, imports the snapshots in order of time. Stopped midway, the next call goes on;
 * called again, nothing doubles.
 */
export async function seedDemo(db: Database, options: SeedOptions): Promise<SeedResult> {
  const { dataFolder, now, onProgress, signal } = options;
  const files = await filesOf(options);
  const loaded = await loadEvents(db, {
    paths: [files.trailFolder],
    source: demoSource,
    lakeFolder: path.join(dataFolder, "lake"),
    signal,
    onProgress: ({ bytes, totalBytes }) =>
      onProgress?.(`Loading the demo's events: ${Math.round((100 * bytes) / Math.max(1, totalBytes))} %`),
  });
  for (const [index, file] of files.snapshots.entries()) {
    signal?.throwIfAborted();
    onProgress?.(`Importing the demo's inventory: day ${index + 1} of ${files.snapshots.length}`);
    await importSnapshot(db, { file, source: demoSource, dataFolder, now });
  }
  return { events: files.events, inserted: loaded.inserted, snapshots: files.snapshots.length };
}
