import { mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import pLimit from "p-limit";
import type { Database } from "@/lib/adapters/db/database";
import {
  keysInLake,
  saveWatermarks,
  type Watermark,
  watermarks,
} from "@/lib/adapters/db/queries/lake/watermarks";
import { keyOf } from "@/lib/adapters/lake/folder/find-objects";
import type { TrailBucket } from "@/lib/adapters/lake/trail/bucket";
import { loadEvents } from "@/lib/application/timeline/load";
import { dayFolders, isClosed, listAfter } from "@/lib/domain/cloudtrail/trail/listing";

export type SyncInput = {
  bucket: TrailBucket;
  /** `s3://bucket`, and below it the prefix up to and with AWSLogs and the organisation's id. */
  bucketName: string;
  prefix: string;
  /** The first day to bring, 2026-03-01. */
  since: string;
  lakeFolder: string;
  tempFolder: string;
  now: Date;
  signal?: AbortSignal;
  onProgress?: (done: { objects: number; inserted: number }) => void;
};
export type SyncResult = {
  listed: number;
  objects: number;
  inserted: number;
  duplicates: number;
  rejected: number;
};

/** Downloaded and loaded together; after each batch what is done is done. */
const batchObjects = 500;
const downloadsAtOnce = 8;

/** The prefixes of every account × region that the trail delivers to. */
async function placePrefixes({ bucket, prefix }: SyncInput): Promise<string[]> {
  const accounts = (await bucket.below(`${prefix}/`)).filter((one) => /\/\d{12}\/$/.test(one));
  const places = await Promise.all(accounts.map((account) => bucket.below(`${account}CloudTrail/`)));
  return places.flat();
}

/** One synchronisation under way: what was listed and waits for its batch. */
class Sync {
  readonly result: SyncResult = { listed: 0, objects: 0, inserted: 0, duplicates: 0, rejected: 0 };
  private keys: string[] = [];
  private marks = new Map<string, Watermark>();

  constructor(
    private readonly db: Database,
    private readonly input: SyncInput,
  ) {}

  async run(): Promise<SyncResult> {
    for (const place of await placePrefixes(this.input)) await this.takePlace(place);
    await this.flush();
    return this.result;
  }

  private async takePlace(place: string): Promise<void> {
    const { since, now, bucketName, signal } = this.input;
    const folders = dayFolders(since, now);
    const prefixOf = (folder: string) => `${bucketName}/${place}${folder}/`;
    const known = await watermarks(this.db.pool, folders.map(prefixOf));
    for (const folder of folders) {
      signal?.throwIfAborted();
      const before = known.get(prefixOf(folder));
      if (before && isClosed(folder, before.listedAt)) continue;
      await this.takeDay(`${place}${folder}/`, prefixOf(folder), before?.lastKey ?? "");
    }
  }

  private async takeDay(prefix: string, dayPrefix: string, lastKey: string): Promise<void> {
    let last = lastKey;
    for await (const key of this.input.bucket.keysAfter(prefix, listAfter(lastKey))) {
      if (!/\.json(\.gz)?$/.test(key)) continue;
      this.result.listed += 1;
      this.keys.push(key);
      if (key > last) last = key;
      this.mark(dayPrefix, last);
      if (this.keys.length >= batchObjects) await this.flush();
    }
    this.mark(dayPrefix, last);
  }

  private mark(dayPrefix: string, lastKey: string): void {
    this.marks.set(dayPrefix, { dayPrefix, lastKey, listedAt: this.input.now });
  }

  /** Brings what is new of the batch, and notes only then how far the listing went. */
  private async flush(): Promise<void> {
    const keys = this.keys;
    const marks = [...this.marks.values()];
    this.keys = [];
    this.marks = new Map();
    const there = await keysInLake(
      this.db.pool,
      keys.map((key) => keyOf(key)?.key ?? key),
    );
    await this.bring(keys.filter((key) => !there.has(keyOf(key)?.key ?? key)));
    await saveWatermarks(this.db.pool, marks);
  }

  private async bring(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    const { bucket, bucketName, prefix, lakeFolder, tempFolder, signal, onProgress } = this.input;
    const folder = await mkdtemp(path.join(tempFolder, "sync-"));
    try {
      const limit = pLimit(downloadsAtOnce);
      await Promise.all(keys.map((key) => limit(() => bucket.download(key, path.join(folder, key)))));
      const source = { kind: "aws" as const, name: `${bucketName}/${prefix}` };
      const loaded = await loadEvents(this.db, { paths: [folder], source, lakeFolder, signal });
      this.result.objects += loaded.files;
      this.result.inserted += loaded.inserted;
      this.result.duplicates += loaded.duplicates;
      this.result.rejected += loaded.rejected;
      onProgress?.(this.result);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

/**
 * Brings what is new in a trail's bucket into the lake and the cache: every account × region × day is listed in the order of
 * its keys from where the last listing ended, less a window for objects that come late. Stopped or killed, the next one goes
 * on from the last batch that was loaded; an object that is in the lake is not downloaded again, an event never counted twice.
 *
 * @throws Problem when the bucket cannot be read
 */
export async function syncTrail(db: Database, input: SyncInput): Promise<SyncResult> {
  return new Sync(db, input).run();
}
