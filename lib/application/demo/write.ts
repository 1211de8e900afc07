import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import pLimit from "p-limit";
import { spanOf } from "@/lib/domain/demo/calendar";
import { inventories } from "@/lib/domain/demo/inventory/inventories";
import { objectsOf } from "@/lib/domain/demo/trail/objects";
import { trailWindows } from "@/lib/domain/demo/trail/windows";
import { Problem } from "@/lib/domain/errors/problem";

const compress = promisify(gzip);

export type DemoRequest = {
  /** Folder to write to; made when missing. */
  out: string;
  /** About how many events (within a few percent). */
  events: number;
  seed: number;
  /** Where the data ends (ms UTC); brought down to the full hour. */
  end: number;
  days: number;
  onProgress?: (progress: { events: number; total: number }) => void;
  signal?: AbortSignal;
};

export type DemoWritten = {
  trailFolder: string;
  /** Snapshot files, oldest first. */
  snapshots: string[];
  events: number;
  objects: number;
  /** Size of the gzipped trail objects. */
  bytes: number;
};

/** The full hour at or before an instant (ms). */
export function fullHour(moment: number): number {
  return Math.floor(moment / 3_600_000) * 3_600_000;
}

/** Compression of one object runs beside the making of the next; more in flight would only hold memory. */
const inFlight = 4;

async function writeObject(file: string, text: string, level: number): Promise<number> {
  const bytes = await compress(text, { level });
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
  return bytes.length;
}

async function writeTrail(request: DemoRequest): Promise<{ events: number; objects: number; bytes: number }> {
  const { out, events: total, seed, end, days } = request;
  const totals = { events: 0, objects: 0, bytes: 0 };
  const limit = pLimit(inFlight);
  let waiting: Promise<void>[] = [];
  for (const window of trailWindows({ span: spanOf(fullHour(end), days), events: total, seed })) {
    request.signal?.throwIfAborted();
    await Promise.all(waiting);
    waiting = objectsOf(window).map(({ key, records, text }) => {
      totals.events += records;
      totals.objects += 1;
      return limit(async () => {
        totals.bytes += await writeObject(path.join(out, key), text, 4);
      });
    });
    request.onProgress?.({ events: totals.events, total });
  }
  await Promise.all(waiting);
  return totals;
}

async function writeSnapshots(request: DemoRequest): Promise<string[]> {
  const files: string[] = [];
  for (const document of inventories({ end: fullHour(request.end), days: request.days })) {
    request.signal?.throwIfAborted();
    const name = `${document.takenAt.slice(0, 16).replaceAll(":", "")}Z.json.gz`;
    const file = path.join(request.out, "snapshots", name);
    await writeObject(file, JSON.stringify(document), 6);
    files.push(file);
  }
  return files;
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new Problem("bad-input", `the folder cannot be made: ${String(cause)}.`, { where: folder, cause });
  }
}

/**
 * Writes the demo organisation as AWS would have delivered it: trail objects in their S3 key layout and one inventory
 * snapshot a day. The same request writes the same bytes. Memory does not grow with the number of events.
 *
 * @throws Problem bad-input when the folder cannot be made
 */
export async function writeDemo(request: DemoRequest): Promise<DemoWritten> {
  await makeFolder(request.out);
  const snapshots = await writeSnapshots(request);
  const trail = await writeTrail(request);
  return { trailFolder: path.join(request.out, "AWSLogs"), snapshots, ...trail };
}
