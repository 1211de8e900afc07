import type { ChildProcess } from "node:child_process";
import path from "node:path";
import type { Pool, PoolClient } from "pg";
import type { Database } from "@/lib/adapters/db/database";
import { compactedPaths } from "@/lib/adapters/db/queries/lake/compacted-paths";
import { lakePartitions } from "@/lib/adapters/db/queries/lake/partitions";
import { type RemovedObject, removedObjects } from "@/lib/adapters/db/queries/lake/removed-objects";
import {
  forgetCompacted,
  saveCompacted,
  savePartitions,
} from "@/lib/adapters/db/queries/lake/save-compaction";
import { uncompactedObjects } from "@/lib/adapters/db/queries/lake/uncompacted-objects";
import { transaction } from "@/lib/adapters/db/transaction";
import { askChild, startChild } from "@/lib/adapters/lake/duckdb/child";
import type {
  CompactAnswer,
  Existing,
  ObjectToCompact,
  TakeOutAnswer,
} from "@/lib/adapters/lake/duckdb/writer/messages";
import { findObjects, keyOf } from "@/lib/adapters/lake/folder/find-objects";
import { Problem } from "@/lib/domain/errors/problem";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";
import type { LakePlace } from "./folders";
import { sweepParquet } from "./sweep";
import { renewTables } from "./tables";

export type CompactProgress = {
  objects: number;
  totalObjects: number;
  bytes: number;
  totalBytes: number;
  records: number;
};
export type CompactResult = {
  objects: number;
  records: number;
  duplicates: number;
  rejected: number;
  partitions: number;
  removed: number;
  bytes: number;
  seconds: number;
};

export type CompactInput = {
  place: LakePlace;
  /** Folders and files outside the lake, read where they lie; none: the objects that were loaded. */
  paths?: readonly string[];
  onProgress?: (progress: CompactProgress) => void;
  signal?: AbortSignal;
};

type Sized = ObjectToCompact & { bytes: number };

/** What one batch reads, gzipped: about a million events, after which what is done is done. */
const batchBytes = 96 * 1024 * 1024;
const batchObjects = 5_000;
/** One number for everybody who compacts: the key of the advisory lock. */
const lockKey = 7_305_011;

function* batches(objects: readonly Sized[]): Generator<Sized[]> {
  let batch: Sized[] = [];
  let bytes = 0;
  for (const object of objects) {
    batch.push(object);
    bytes += object.bytes;
    if (bytes < batchBytes && batch.length < batchObjects) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

async function toCompact(db: Database, { place, paths }: CompactInput): Promise<Sized[]> {
  if (!paths?.length) {
    const objects = await uncompactedObjects(db.pool);
    return objects.map(({ path: key, bytes }) => {
      const file = path.join(place.lakeFolder, key);
      return { file, path: key, bytes, account: keyOf(file)?.account };
    });
  }
  const found = await findObjects(paths);
  const known = await compactedPaths(
    db.pool,
    found.map(({ file }) => file),
  );
  return found
    .filter(({ file }) => !known.has(file))
    .map(({ file, bytes }) => ({ file, path: file, bytes, account: keyOf(file)?.account }));
}

const keyOfPartition = (one: { account: string; region: string; day: string }) =>
  `${one.account}/${one.region}/${one.day}`;

async function existingFiles(pool: Pool): Promise<Record<string, string>> {
  const partitions = await lakePartitions(pool, wholeOrganisation);
  return Object.fromEntries(partitions.map((one) => [keyOfPartition(one), one.file]));
}

function noted(existing: Existing, answer: CompactAnswer | TakeOutAnswer): Existing {
  return {
    ...existing,
    ...Object.fromEntries(answer.partitions.map((one) => [keyOfPartition(one), one.file])),
  };
}

/** One compaction under way: what it asks of the writer process, and what came of it. */
class Compaction {
  readonly result = { objects: 0, records: 0, duplicates: 0, rejected: 0, removed: 0 };
  readonly touched = new Set<string>();
  private writer: ChildProcess | undefined;

  constructor(
    private readonly db: Database,
    private readonly input: CompactInput,
    private existing: Existing,
  ) {}

  /** Compacts in batches; each is in the index whole or not at all. */
  async take(objects: readonly Sized[], inLake: boolean): Promise<void> {
    const totalBytes = objects.reduce((sum, { bytes }) => sum + bytes, 0);
    let bytes = 0;
    for (const batch of batches(objects)) {
      const answer = await this.ask<CompactAnswer>({
        kind: "compact",
        objects: batch,
        existing: this.existing,
      });
      await transaction(this.db, async (client) => {
        await savePartitions(client, answer.partitions);
        await saveCompacted(client, answer.objects, inLake);
      });
      this.note(answer);
      bytes += batch.reduce((sum, one) => sum + one.bytes, 0);
      const { objects: done, records } = this.result;
      this.input.onProgress?.({ objects: done, totalObjects: objects.length, bytes, totalBytes, records });
    }
  }

  /** Takes out what removed objects had delivered. */
  async takeOut(gone: readonly RemovedObject[]): Promise<void> {
    if (gone.length === 0) return;
    const keys = new Set(gone.flatMap(({ partitions }) => partitions));
    const existing = Object.fromEntries(Object.entries(this.existing).filter(([key]) => keys.has(key)));
    const objects = gone.map((one) => one.path);
    const answer = await this.ask<TakeOutAnswer>({ kind: "take-out", objects, existing });
    await transaction(this.db, async (client) => {
      await savePartitions(client, answer.partitions);
      await forgetCompacted(client, { objects, partitions: answer.emptied });
    });
    const left = Object.entries(this.existing).filter(([key]) => !answer.emptied.includes(key));
    this.existing = noted(Object.fromEntries(left), answer);
    this.result.removed = gone.length;
  }

  stop(): void {
    this.writer?.kill("SIGKILL");
  }

  private ask<Answer>(work: object): Promise<Answer> {
    const { parquetFolder, tempFolder, memoryMb } = this.input.place;
    this.writer ??= startChild("writer");
    return askChild(this.writer, { ...work, parquetFolder, tempFolder, memoryMb }, this.input.signal);
  }

  private note(answer: CompactAnswer): void {
    this.existing = noted(this.existing, answer);
    for (const partition of answer.partitions) this.touched.add(keyOfPartition(partition));
    for (const { records, rejected } of answer.objects) {
      this.result.records += records;
      this.result.rejected += rejected;
    }
    this.result.objects += answer.objects.length;
    this.result.duplicates += answer.duplicates;
  }
}

async function compactAlone(db: Database, input: CompactInput): Promise<Omit<CompactResult, "seconds">> {
  await sweepParquet(db, input.place, new Date());
  const work = new Compaction(db, input, await existingFiles(db.pool));
  try {
    await work.takeOut(await removedObjects(db.pool));
    await work.take(await toCompact(db, input), !input.paths?.length);
  } finally {
    work.stop();
  }
  await renewTables(db, input.place, input.signal);
  const partitions = await lakePartitions(db.pool, wholeOrganisation);
  const bytes = partitions.reduce((sum, one) => sum + one.bytes, 0);
  return { ...work.result, partitions: work.touched.size, bytes };
}

async function locked<T>(pool: Pool, work: () => Promise<T>): Promise<T> {
  const client: PoolClient = await pool.connect();
  let mine = false;
  try {
    const { rows } = await client.query<{ mine: boolean }>("SELECT pg_try_advisory_lock($1) AS mine", [
      lockKey,
    ]);
    mine = rows[0]?.mine === true;
    if (!mine)
      throw new Problem("conflict", "The lake is being compacted already.", {
        next: "Wait until it is done.",
      });
    return await work();
  } finally {
    // Given back by name: a closed connection's lock goes only when Postgres has noticed, and the next compaction may be there before.
    const given =
      mine && (await client.query("SELECT pg_advisory_unlock($1)", [lockKey]).then(Boolean, () => false));
    client.release(!given);
  }
}

/**
 * Compacts trail objects to one file of Parquet for each account, region and UTC day, and makes the tables beside them
 * anew where inventory or findings have changed. Each event goes in once, however often and late it was delivered. Killed
 * at any moment, the next compaction goes on where this one stopped.
 *
 * @throws Problem when somebody else compacts at the moment, a path does not exist, or `signal` is aborted
 */
export async function compactLake(db: Database, input: CompactInput): Promise<CompactResult> {
  const began = performance.now();
  const result = await locked(db.pool, () => compactAlone(db, input));
  return { ...result, seconds: Math.round(performance.now() - began) / 1000 };
}
