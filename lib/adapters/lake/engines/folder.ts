import { availableParallelism } from "node:os";
import path from "node:path";
import { type LakePartition, lakePartitions } from "@/lib/adapters/db/queries/lake/partitions";
import { estateVersion, lakeTables } from "@/lib/adapters/db/queries/lake/tables";
import { askDuckDb } from "@/lib/adapters/lake/duckdb/ask";
import type { QueryRequest } from "@/lib/adapters/lake/duckdb/query/messages";
import type { LakeContext, LakeEngine, LakeQuestion, Observer } from "@/lib/adapters/lake/engine";
import { estateTables } from "@/lib/domain/lake/estate-tables";
import { eventView } from "@/lib/domain/lake/event-table";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

/** Rows of an export; beyond it is what the background export of the timeline is for. */
const exportRows = 10_000_000;

const foldersOf = (files: readonly string[]) => [
  ...new Set(files.map((file) => `${file.split(path.sep)[0]}${path.sep}`)),
];

async function requestOf(
  { sql, parameters, scope, rowLimit }: LakeQuestion,
  { db, parquetFolder, tempFolder, memoryMb }: LakeContext,
): Promise<QueryRequest> {
  const [partitions, tables] = await Promise.all([
    lakePartitions(db.pool, scope),
    lakeTables(db.pool, scope),
  ]);
  const full = (file: string) => path.join(parquetFolder, file);
  const files = [...partitions, ...tables].map(({ file }) => file);
  return {
    sql,
    parameters,
    rowLimit,
    views: [
      { table: eventView, files: partitions.map(({ file }) => full(file)), dayOfPath: true },
      ...estateTables.map((table) => ({
        table,
        files: tables.filter(({ name }) => name === table.name).map(({ file }) => full(file)),
        dayOfPath: false,
      })),
    ],
    readable: foldersOf(files).map((folder) => full(folder)),
    tempFolder,
    memoryMb,
    // One core stays for everybody else.
    threads: Math.max(1, availableParallelism() - 1),
  };
}

const sum = (partitions: readonly LakePartition[], what: "rows" | "bytes") =>
  partitions.reduce((total, one) => total + one[what], 0);

async function state({ db }: LakeContext, scope: AccountScope) {
  const partitions = await lakePartitions(db.pool, scope);
  if (partitions.length === 0)
    return {
      ready: false as const,
      words: "Nothing is compacted yet.",
      next: "Load trail objects (heptagon events load PATH), then compact them (heptagon lake compact).",
    };
  const days = new Set(partitions.map(({ day }) => day)).size;
  return {
    ready: true as const,
    words: `${sum(partitions, "rows").toLocaleString("en")} events of ${days} days in ${partitions.length} files`,
  };
}

async function version({ db }: LakeContext, scope: AccountScope): Promise<string> {
  const partitions = await lakePartitions(db.pool, scope);
  const newest = Math.max(0, ...partitions.map(({ compactedAt }) => compactedAt.getTime()));
  return `${partitions.length}/${newest}/${await estateVersion(db.pool)}`;
}

async function ask(question: LakeQuestion, context: LakeContext, observer: Observer) {
  const answer = await askDuckDb(await requestOf(question, context), question.timeLimit, observer);
  return { ...answer, usd: null };
}

export const engine: LakeEngine = {
  id: "folder",
  name: "This machine",
  about:
    "DuckDB over the compacted trail objects in the data folder, with resources, findings, principals and statements",
  dialect: "duckdb",
  tables: [eventView, ...estateTables],
  state,
  version,
  async estimate({ scope }, { db }) {
    return { bytes: sum(await lakePartitions(db.pool, scope), "bytes"), usd: null };
  },
  ask,
  async explain(question, context, signal) {
    const request = { ...(await requestOf(question, context)), explain: true };
    const { rows } = await askDuckDb(request, question.timeLimit, { signal });
    return rows.map((row) => String(row.at(-1))).join("\n");
  },
  async exportTo(question, target, context, observer) {
    const request = { ...(await requestOf({ ...question, rowLimit: exportRows }, context)), target };
    await askDuckDb(request, question.timeLimit, observer);
  },
};
