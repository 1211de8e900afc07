import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { parseWhole, readObject } from "@/lib/adapters/lake/folder/read-object";
import type { RowContext } from "@/lib/domain/cloudtrail/row";
import { eventTable } from "@/lib/domain/lake/event-table";
import { lakeRow } from "@/lib/domain/lake/lake-row";
import { columnTypes } from "@/lib/domain/lake/table-shape";
import type {
  CompactAnswer,
  CompactedObject,
  ObjectToCompact,
  WriterRequest,
  WrittenPartition,
} from "./messages";
import { literal, openWriter } from "./open";
import { PartitionLines } from "./partition-lines";
import { writePartition } from "./write-partition";

type Request = Extract<WriterRequest, { kind: "compact" }>;

/** Larger objects are read piece by piece. */
const smallFile = 8 * 1024 * 1024;
const digest = (text: string) => createHash("sha256").update(text).digest("hex");

async function* valuesOf(file: string, bytes: number): AsyncGenerator<{ index: number; value?: unknown }> {
  const whole = bytes <= smallFile ? await parseWhole(await readFile(file)) : undefined;
  if (!whole) yield* readObject(file);
  else for (const [index, value] of whole.entries()) yield { index, value };
}

function rowOf(value: unknown, context: RowContext, place: { object: string; position: number }) {
  try {
    return lakeRow(value, context, place);
  } catch (error) {
    // Nested deeper than the stack: the cache keeps it as a reject, with its place.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

async function readInto(lines: PartitionLines, object: ObjectToCompact): Promise<CompactedObject> {
  const { size } = await stat(object.file);
  const read: CompactedObject = { path: object.path, bytes: size, records: 0, rejected: 0, partitions: [] };
  const partitions = new Set<string>();
  for await (const element of valuesOf(object.file, size)) {
    const context = { account: object.account, digest };
    const place = { object: object.path, position: element.index };
    const row = "value" in element ? rowOf(element.value, context, place) : null;
    if (!row || "reason" in row) read.rejected += 1;
    else {
      partitions.add(lines.add(row));
      read.records += 1;
    }
  }
  read.partitions = [...partitions];
  return read;
}

function selectOf(file: string, existing: string | undefined): string {
  const added = `SELECT * FROM read_json(${literal(file)}, format = 'newline_delimited', maximum_object_size = 33554432, columns = ${columnTypes(eventTable.columns)})`;
  if (!existing) return added;
  const there = `read_parquet(${literal(existing)}, hive_partitioning = false)`;
  return `SELECT * FROM ${there} UNION ALL BY NAME SELECT added.* FROM (${added}) AS added ANTI JOIN (SELECT event_id FROM ${there}) AS there USING (event_id)`;
}

async function writeAll(
  connection: DuckDBConnection,
  request: Request,
  files: readonly [key: string, file: string][],
): Promise<WrittenPartition[]> {
  const written: WrittenPartition[] = [];
  for (const [key, file] of files) {
    const there = request.existing[key];
    const select = selectOf(file, there && path.join(request.parquetFolder, there));
    const partition = await writePartition(connection, request.parquetFolder, key, select);
    if (partition) written.push(partition);
    await rm(file, { force: true });
  }
  return written;
}

/**
 * Reads trail objects and writes, for every account, region and day among their events, a new file with what was there
 * and what is new, each event once. Nothing that is there is touched.
 */
export async function compact(request: Request): Promise<CompactAnswer> {
  const connection = await openWriter(request);
  const folder = await mkdtemp(path.join(request.tempFolder, "batch-"));
  try {
    const lines = new PartitionLines(folder);
    const objects: CompactedObject[] = [];
    for (const object of request.objects) objects.push(await readInto(lines, object));
    const partitions = await writeAll(connection, request, lines.flush());
    return { objects, partitions, duplicates: lines.duplicates };
  } finally {
    connection.closeSync();
    await rm(folder, { recursive: true, force: true });
  }
}
