import { createHash } from "node:crypto";
import type { Pool } from "pg";
import type { ObjectToSave } from "@/lib/adapters/db/queries/events/add-objects";
import { type FoundObject, keyOf } from "@/lib/adapters/lake/folder/find-objects";
import { readObject } from "@/lib/adapters/lake/folder/read-object";
import type { ObjectElement } from "@/lib/adapters/lake/folder/split-records";
import { lakePath, storeObject } from "@/lib/adapters/lake/folder/store-object";
import { isRefusal, type RowContext, toRow } from "@/lib/domain/cloudtrail/row";
import { Batch } from "./batch";
import { type OpenObject, openObjects } from "./open-objects";
import { type Damage, excerptOf, rejectOf } from "./reject";
import { Saver } from "./saver";

export type LoadProgress = {
  files: number;
  totalFiles: number;
  bytes: number;
  totalBytes: number;
  records: number;
  seconds: number;
};

export type LoadResult = {
  files: number;
  /** Records seen: inserted, there already, or refused. */
  records: number;
  inserted: number;
  duplicates: number;
  /** Records refused, and files that could not be read (to their end). */
  rejected: number;
  seconds: number;
};

type Readable = Extract<OpenObject, { sha256: string }>;

/** Of one object, at most this much damage is kept a row each; all of it is counted. */
const mostRejectsKept = 1_000;

/** More than are read ahead and wait to be saved. */
const mostSeen = 5_000;

/** Deeply nested records overflow the stack of whoever walks them; that is their fault, not a crash of ours. */
function safely(value: unknown, context: RowContext): ReturnType<typeof toRow> {
  try {
    return toRow(value, context);
  } catch (error) {
    if (error instanceof RangeError) return { field: null, reason: "nested too deeply" };
    throw error;
  }
}

/** One load under way: reads objects, collects batches, hands them to be saved. */
export class Loader {
  private batch = new Batch();
  private readonly saver: Saver;
  private readonly began = performance.now();
  private files = 0;
  private bytes = 0;
  private bytesOfCurrent = 0;
  private records = 0;
  private rejected = 0;
  private duplicates = 0;
  /** The latest objects by digest, for the same bytes under another name before the database knows them. */
  private readonly seen = new Map<string, { records: number; rejected: number }>();

  constructor(
    private readonly pool: Pool,
    sourceId: number,
    private readonly lakeFolder: string,
    private readonly objects: readonly FoundObject[],
    private readonly options: { onProgress?: (progress: LoadProgress) => void; signal?: AbortSignal },
  ) {
    this.saver = new Saver(pool, sourceId);
  }

  async run(): Promise<LoadResult> {
    const totalBytes = this.objects.reduce((sum, { bytes }) => sum + bytes, 0);
    for await (const { object, records } of openObjects(this.pool, this.objects)) {
      this.options.signal?.throwIfAborted();
      if (object.failed !== undefined) this.takeUnreadable(object.file, object.failed);
      else await this.takeObject(object, records, totalBytes);
      this.files += 1;
      this.bytes += object.bytes;
      this.bytesOfCurrent = 0;
      this.tell(totalBytes);
      if (this.batch.isFull) await this.flush();
    }
    await this.flush();
    await this.saver.end();
    return {
      files: this.files,
      records: this.records,
      inserted: this.saver.inserted,
      duplicates: this.duplicates + this.saver.duplicates,
      rejected: this.rejected,
      seconds: this.seconds(),
    };
  }

  private seconds(): number {
    return Math.round(performance.now() - this.began) / 1000;
  }

  private tell(totalBytes: number): void {
    this.options.onProgress?.({
      files: this.files,
      totalFiles: this.objects.length,
      bytes: this.bytes + this.bytesOfCurrent,
      totalBytes,
      records: this.records,
      seconds: this.seconds(),
    });
  }

  private takeUnreadable(file: string, reason: string): void {
    this.rejected += 1;
    this.batch.rejects.push(rejectOf(file, file, { index: 0, wholeFile: true, reason, excerpt: null }));
  }

  /** The same bytes again: nothing to read, but their records count as duplicates. */
  private takeKnown({ records, rejected }: { records: number; rejected: number }): void {
    this.records += records + rejected;
    this.duplicates += records;
    this.rejected += rejected;
  }

  private async takeObject(
    object: Readable,
    records: unknown[] | undefined,
    totalBytes: number,
  ): Promise<void> {
    const { file, sha256, known } = object;
    const again = known?.complete ? known : this.seen.get(sha256);
    if (again) {
      if (known) await storeObject(this.lakeFolder, known.path, object);
      this.takeKnown(again);
      return;
    }
    const saved: ObjectToSave = {
      id: known?.id ?? (await this.saver.objectId()),
      origin: file,
      path: known?.path ?? (await lakePath(this.lakeFolder, file, sha256)),
      sha256,
      bytes: object.bytes,
      records: 0,
      rejected: 0,
      complete: true,
    };
    this.remember(saved);
    this.batch.begin(saved);
    const context: RowContext = { account: keyOf(file)?.account, digest: sha256Of };
    if (records) {
      for (const [index, value] of records.entries()) this.takeElement({ index, value }, saved, context);
    } else await this.takePieces(object, saved, context, totalBytes);
    if (saved.records > 0) this.batch.copies.push(storeObject(this.lakeFolder, saved.path, object));
    else this.batch.withdraw();
  }

  private remember(object: ObjectToSave): void {
    this.seen.set(object.sha256, object);
    const oldest = this.seen.size > mostSeen ? this.seen.keys().next().value : undefined;
    if (oldest !== undefined) this.seen.delete(oldest);
  }

  /** A large object is saved in parts, so that memory stays constant whatever its size. */
  private async takePieces(
    object: Readable,
    saved: ObjectToSave,
    context: RowContext,
    totalBytes: number,
  ): Promise<void> {
    const onBytes = (bytes: number) => {
      this.bytesOfCurrent = bytes;
    };
    for await (const element of readObject(object.file, onBytes)) {
      this.takeElement(element, saved, context);
      if (!this.batch.isFull) continue;
      this.options.signal?.throwIfAborted();
      await storeObject(this.lakeFolder, saved.path, object);
      await this.flush({ partOf: saved });
      this.tell(totalBytes);
    }
  }

  private takeElement(element: ObjectElement, object: ObjectToSave, context: RowContext): void {
    if (!("value" in element)) {
      this.refuse(object, element);
      return;
    }
    const { index, value } = element;
    const row = safely(value, context);
    if (isRefusal(row)) {
      this.refuse(object, { index, ...row, excerpt: excerptOf(value) });
      return;
    }
    this.batch.add(row, object.id, index);
    object.records += 1;
    this.records += 1;
    for (const flaw of row.flaws ?? [])
      this.batch.rejects.push(rejectOf(object.origin, object.sha256, { index, ...flaw, excerpt: null }));
  }

  private refuse(object: ObjectToSave, damage: Damage): void {
    object.rejected += 1;
    this.rejected += 1;
    if (!damage.wholeFile) this.records += 1;
    if (object.rejected <= mostRejectsKept)
      this.batch.rejects.push(rejectOf(object.origin, object.sha256, damage));
  }

  private async flush(options: { partOf?: ObjectToSave } = {}): Promise<void> {
    const { batch } = this;
    this.batch = new Batch();
    if (options.partOf) {
      // As it stands now: the object itself goes on to grow while this part is being saved.
      const last = batch.objects.at(-1);
      if (last) last.object = { ...options.partOf, complete: false };
      this.batch.begin(options.partOf);
    }
    await this.saver.save(batch);
  }
}

function sha256Of(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
