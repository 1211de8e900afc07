import { createHash } from "node:crypto";
import type { Database } from "@/lib/adapters/db/database";
import { ensureDayPartitions } from "@/lib/adapters/db/queries/events/day-partitions";
import { ensureSource, knownObjects } from "@/lib/adapters/db/queries/events/known-objects";
import { type ObjectToSave, type RejectToSave, saveBatch } from "@/lib/adapters/db/queries/events/save-batch";
import { type FoundObject, findObjects, keyOf } from "@/lib/adapters/lake/folder/find-objects";
import { type ObjectElement, readObject } from "@/lib/adapters/lake/folder/read-object";
import { digestOf, lakePath, storeObject } from "@/lib/adapters/lake/folder/store-object";
import { isRefusal, type RowContext, toRow } from "@/lib/domain/cloudtrail/row";
import { Problem } from "@/lib/domain/errors/problem";

export type LoadProgress = {
  files: number;
  totalFiles: number;
  bytes: number;
  totalBytes: number;
  records: number;
  seconds: number;
};

export type LoadInput = {
  /** Files and folders. */
  paths: readonly string[];
  source: { kind: "demo" | "files" | "aws"; name: string };
  lakeFolder: string;
  onProgress?: (progress: LoadProgress) => void;
  signal?: AbortSignal;
};

export type LoadResult = {
  files: number;
  records: number;
  inserted: number;
  duplicates: number;
  rejected: number;
  seconds: number;
};

/** A batch is saved when it holds this many rows or objects: large enough for COPY, small enough for memory and retries. */
const batchRows = 20_000;
const batchObjects = 200;

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

type Batch = { objects: ObjectToSave[]; rejects: RejectToSave[]; rows: number };
const emptyBatch = (): Batch => ({ objects: [], rejects: [], rows: 0 });

function rejectOf(
  origin: string,
  digest: string,
  element: { index: number; offset?: number; field?: string | null; reason: string; excerpt: string | null },
): RejectToSave {
  const position =
    element.offset === undefined
      ? `record ${element.index}`
      : `record ${element.index}, byte ${element.offset}`;
  const { reason, excerpt, field = null } = element;
  return { path: origin, position, field, reason, excerpt, key: sha256(`${digest}|${position}|${reason}`) };
}

/** Deeply nested records overflow the stack of whoever walks them; that is their fault, not a crash of ours. */
function safely(value: unknown, context: RowContext): ReturnType<typeof toRow> {
  try {
    return toRow(value, context);
  } catch (error) {
    if (error instanceof RangeError) return { field: null, reason: "nested too deeply" };
    throw error;
  }
}

function excerptOf(value: unknown): string | null {
  try {
    return JSON.stringify(value)?.slice(0, 300).replaceAll("\u0000", "") ?? null;
  } catch {
    return null;
  }
}

/** One load under way: reads objects, collects batches, saves them. */
class Loader {
  private batch = emptyBatch();
  private readonly began = performance.now();
  private files = 0;
  private bytes = 0;
  readonly result: LoadResult = { files: 0, records: 0, inserted: 0, duplicates: 0, rejected: 0, seconds: 0 };

  constructor(
    private readonly db: Database,
    private readonly input: LoadInput,
    private readonly sourceId: number,
    private readonly objects: readonly FoundObject[],
    private readonly totalBytes: number,
  ) {}

  async run(): Promise<LoadResult> {
    for (const object of this.objects) {
      this.input.signal?.throwIfAborted();
      await this.takeObject(object);
      this.files += 1;
      this.bytes += object.bytes;
      this.tell();
    }
    await this.flush();
    return { ...this.result, files: this.files, seconds: this.seconds() };
  }

  private seconds(): number {
    return Math.round(performance.now() - this.began) / 1000;
  }

  private tell(): void {
    this.input.onProgress?.({
      files: this.files,
      totalFiles: this.objects.length,
      bytes: this.bytes,
      totalBytes: this.totalBytes,
      records: this.result.records,
      seconds: this.seconds(),
    });
  }

  private async takeObject({ file, bytes }: FoundObject): Promise<void> {
    const digest = await digestOf(file);
    const known = (await knownObjects(this.db, [digest])).get(digest);
    const pending = this.batch.objects.some((object) => object.sha256 === digest);
    if (known !== undefined && !pending) {
      this.result.records += known;
      this.result.duplicates += known;
      return;
    }
    if (pending) await this.flush();
    const path = await lakePath(this.input.lakeFolder, file, digest);
    const object: ObjectToSave = {
      sourceId: this.sourceId,
      origin: file,
      path,
      sha256: digest,
      bytes,
      rejected: 0,
      records: 0,
      complete: false,
      rows: [],
    };
    const context: RowContext = { account: keyOf(file)?.account, digest: sha256 };
    this.batch.objects.push(object);
    for await (const element of readObject(file)) await this.takeElement(element, object, context);
    object.complete = true;
    if (object.records > 0) await storeObject(this.input.lakeFolder, file, path);
    else this.batch.objects.splice(this.batch.objects.indexOf(object), 1);
    if (this.batch.rows >= batchRows || this.batch.objects.length >= batchObjects) await this.flush();
  }

  private async takeElement(
    element: ObjectElement,
    object: ObjectToSave,
    context: RowContext,
  ): Promise<void> {
    if (!("value" in element)) return this.refuse(object, element);
    const row = safely(element.value, context);
    if (isRefusal(row))
      return this.refuse(object, { index: element.index, ...row, excerpt: excerptOf(element.value) });
    object.rows.push({ position: element.index, row });
    object.records += 1;
    this.batch.rows += 1;
    this.result.records += 1;
    // A large object is saved in parts, so that memory stays constant whatever its size.
    if (this.batch.rows >= batchRows) await this.savePart(object);
  }

  private async savePart(object: ObjectToSave): Promise<void> {
    await this.flush();
    object.rows = [];
    this.batch.objects.push(object);
  }

  private refuse(object: ObjectToSave, damage: Parameters<typeof rejectOf>[2]): void {
    object.rejected += 1;
    this.result.rejected += 1;
    this.batch.rejects.push(rejectOf(object.origin, object.sha256, damage));
  }

  private async flush(): Promise<void> {
    const { objects, rejects } = this.batch;
    this.batch = emptyBatch();
    if (objects.length === 0 && rejects.length === 0) return;
    const days = new Set(objects.flatMap((object) => object.rows.map(({ row }) => row.time.slice(0, 10))));
    await ensureDayPartitions(this.db.pool, days, new Date().toISOString().slice(0, 10));
    const saved = await saveBatch(this.db.pool, this.sourceId, objects, rejects);
    this.result.inserted += saved.inserted;
    this.result.duplicates += saved.duplicates;
  }
}

/**
 * Loads CloudTrail objects into the lake and the cache. Idempotent by event: what is there already is counted as a
 * duplicate. Each batch is saved whole or not at all, so that a killed load is taken up by loading again. Damaged files,
 * records and fields are kept as rejects with their position and reason, and the rest goes in.
 *
 * @throws Problem when a path does not exist, or when `signal` is aborted (what was saved until then stays)
 */
export async function loadEvents(db: Database, input: LoadInput): Promise<LoadResult> {
  const objects = await findObjects(input.paths);
  const sourceId = await ensureSource(db, input.source);
  const totalBytes = objects.reduce((sum, object) => sum + object.bytes, 0);
  try {
    return await new Loader(db, input, sourceId, objects, totalBytes).run();
  } catch (error) {
    if (!input.signal?.aborted) throw error;
    throw new Problem("conflict", "The load was stopped.", {
      next: "Load again: it goes on where it stopped.",
      cause: error,
    });
  }
}
