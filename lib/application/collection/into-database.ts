import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import type { Database } from "@/lib/adapters/db/database";
import { requeueCells } from "@/lib/adapters/db/queries/collections/save-cells";
import { saveGaps } from "@/lib/adapters/db/queries/collections/save-gaps";
import { transaction } from "@/lib/adapters/db/transaction";
import { type ImportResult, importSnapshot } from "@/lib/application/findings/import-snapshot";
import { Problem, problemLine } from "@/lib/domain/errors/problem";
import type { Gap } from "@/lib/domain/posture/snapshot/document";
import { firstConnection, savedConnection } from "./connection";
import { isPrepared, type Prepared, prepareCollection, readPrepared } from "./prepare";
import { openRecorder } from "./recorder";
import { type CollectionOutcome, runCollection } from "./run";

export type IntoDatabase = {
  /** The collection's id. */
  id: string;
  jobId: string;
  dataFolder: string;
  endpoint?: string;
  /** Collectors to run; none: all. */
  services?: readonly string[];
  now: () => Date;
  signal: AbortSignal;
  onProgress: (progress: { done: number; total: number; message: string }) => void;
};

/** Where a collection keeps what it has read until its snapshot is whole. */
export function folderOf(dataFolder: string, id: string): string {
  return path.join(dataFolder, "collections", id);
}

/** As many are kept to look back at. */
const collectionsKept = 20;

/** Collections that nobody looks at any more go, and what older ones had read. */
async function tidy(db: Database, dataFolder: string, current: string): Promise<void> {
  const others = await db.prisma.collection.findMany({
    where: { id: { not: current } },
    orderBy: { startedAt: "desc" },
    select: { id: true, state: true },
  });
  for (const { id } of others) await rm(folderOf(dataFolder, id), { recursive: true, force: true });
  const old = others.slice(collectionsKept - 1).map(({ id }) => id);
  await db.prisma.collection.deleteMany({ where: { id: { in: old } } });
}

/**
 * What to say of a collection that is begun again: null, or that its process was lost, and how much of it is kept.
 * @throws Problem conflict when a newer collection, or another job, has taken its place meanwhile
 */
async function whyItGoesOn(db: Database, { id, jobId }: IntoDatabase): Promise<string | null> {
  const newest = await db.prisma.collection.findFirst({ orderBy: { startedAt: "desc" } });
  const before = newest?.id === id ? newest : await db.prisma.collection.findUnique({ where: { id } });
  if (!before) return null;
  if (newest && newest.id !== id) throw new Problem("conflict", "A newer collection has taken its place.");
  if (before.jobId !== jobId) throw new Problem("conflict", "Another job goes on with the collection.");
  if (before.state !== "running") return null;
  const read = await db.prisma.collectionCell.count({
    where: { collection: { id }, state: { notIn: ["queued", "running"] } },
  });
  return `The process that read it was lost. ${read} cells were kept, and the rest is read now.`;
}

async function begin(db: Database, options: IntoDatabase, message: string | null): Promise<Prepared> {
  const { id, jobId, dataFolder, endpoint, services, now } = options;
  const folder = folderOf(dataFolder, id);
  const started = { state: "running", jobId, seenAt: now(), endedAt: null, message };
  await db.prisma.collection.upsert({ where: { id }, create: { id, ...started }, update: started });
  await requeueCells(db.pool, id);
  if (isPrepared(folder)) return readPrepared(folder);
  await tidy(db, dataFolder, id);
  await mkdir(path.dirname(folder), { recursive: true });
  const connection = (await savedConnection(db)) ?? firstConnection;
  const prepared = await prepareCollection(folder, { connection, endpoint, services, now: now() });
  await db.prisma.collection.update({ where: { id }, data: { leftOut: prepared.leftOut } });
  return prepared;
}

async function idOfTheOneBefore(db: Database, id: string): Promise<string | null> {
  const before = await db.prisma.collection.findFirst({
    where: { id: { not: id }, snapshotId: { not: null } },
    orderBy: { startedAt: "desc" },
    select: { id: true },
  });
  return before?.id ?? null;
}

/** How a collection ended when it did not come to its end. */
async function noteFailure(db: Database, { id, signal, now }: IntoDatabase, error: unknown): Promise<void> {
  // A worker that is stopped puts its job back; a person who cancels does not.
  const interrupted = signal.aborted && !(signal.reason instanceof Problem);
  const state = interrupted ? "queued" : signal.aborted ? "cancelled" : "failed";
  const message =
    error instanceof Problem ? problemLine(error) : "It failed unexpectedly; the server's log says more.";
  const endedAt = interrupted ? null : now();
  await requeueCells(db.pool, id);
  await db.prisma.collection.update({ where: { id }, data: { state, message, endedAt } });
}

/** In one line, for the list of jobs and the head of the collection's page. */
function sentence({ resources, gaps, late, reached, header }: CollectionOutcome, failing: number): string {
  const accounts = `${reached} of ${header.accounts.length} accounts`;
  const left = late > 0 ? ` ${late} cells were not read before the deadline; resume reads them.` : "";
  return `${resources} resources in ${accounts}, ${failing} failing findings, ${gaps} gaps.${left}`;
}

/**
 * Collects from AWS as the settings say, or goes on with a collection that was interrupted, and takes the snapshot in.
 * @returns what to say when it is done
 * @throws Problem without credentials, when they expire midway or when it is cancelled; what was read is kept
 */
export async function collectIntoDatabase(db: Database, options: IntoDatabase): Promise<string> {
  const { id, dataFolder, signal, now, onProgress } = options;
  const folder = folderOf(dataFolder, id);
  const out = path.join(folder, "snapshot.jsonl.gz");
  const message = await whyItGoesOn(db, options);
  const recorder = openRecorder(db, id);
  const gaps: Gap[] = [];
  try {
    const outcome = await runCollection(await begin(db, options, message), {
      folder,
      out,
      howToResume: "press Resume in Settings, AWS",
      signal,
      onPlan: recorder.plan,
      onCell: (event) => {
        recorder.cell(event);
        const { done, total, account, region, service } = event;
        onProgress({ done, total, message: `${account} ${region} ${service}` });
      },
      onGap: (gap) => gaps.push(gap),
    });
    const name = outcome.header.organisation?.name ?? outcome.header.accounts.map((one) => one.id).join(", ");
    const source = { kind: "aws" as const, name };
    const imported = await importSnapshot(db, { file: out, source, dataFolder, now: now() });
    await recorder.end();
    await conclude(db, options, outcome, imported, gaps);
    if (outcome.late === 0) await rm(folder, { recursive: true, force: true });
    return sentence(outcome, imported.failing);
  } catch (error) {
    await recorder.end();
    await noteFailure(db, options, error);
    throw error;
  }
}

async function conclude(
  db: Database,
  { id, now }: IntoDatabase,
  outcome: CollectionOutcome,
  { snapshotId, failing }: ImportResult,
  gaps: readonly Gap[],
): Promise<void> {
  const before = await idOfTheOneBefore(db, id);
  await transaction(db, (client) => saveGaps(client, { collection: id, before }, gaps));
  await db.prisma.collection.update({
    where: { id },
    data: {
      state: "done",
      endedAt: now(),
      late: outcome.late,
      snapshotId,
      message: sentence(outcome, failing),
    },
  });
}
