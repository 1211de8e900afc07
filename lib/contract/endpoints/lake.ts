import { z } from "zod";
import { csv, instant } from "@/lib/contract/common";
import { endpoint } from "@/lib/contract/endpoint";

const id = z.object({ id: z.uuid() });
/** The accounts that the answer is made of; none: all one may see. */
const narrowed = z.object({ accounts: csv.optional() });

const column = z.object({
  name: z.string(),
  type: z.string(),
  kind: z.enum(["number", "time", "text", "boolean", "list", "json"]),
});
const shape = z.object({ name: z.string(), type: z.string(), about: z.string() });

const engine = z.object({
  id: z.string(),
  name: z.string(),
  about: z.string(),
  dialect: z.enum(["duckdb", "trino"]),
  ready: z.boolean(),
  words: z.string(),
  /** What to do when it is not ready. */
  next: z.string().nullable(),
  tables: z.array(z.object({ name: z.string(), about: z.string(), columns: z.array(shape) })),
});
export type LakeEngine = z.output<typeof engine>;

const run = z.object({
  id: z.string(),
  engine: z.string(),
  sql: z.string(),
  state: z.enum(["running", "done", "failed", "cancelled"]),
  startedAt: instant,
  /** When the answer was made: earlier than the run when it was answered before. */
  asOf: instant.nullable(),
  /** True when the lake holds something newer than the answer. */
  stale: z.boolean(),
  /** 0 to 1; null while the engine can't say. */
  progress: z.number().nullable(),
  rowCount: z.number().int().nullable(),
  truncated: z.boolean(),
  scannedBytes: z.number().nullable(),
  usd: z.number().nullable(),
  milliseconds: z.number().nullable(),
  problem: z
    .object({ message: z.string(), where: z.string().nullable(), next: z.string().nullable() })
    .nullable(),
});
export type LakeRun = z.output<typeof run>;

const answered = run.extend({ columns: z.array(column), rows: z.array(z.array(z.unknown())) });
export type LakeAnswered = z.output<typeof answered>;

const saved = z.object({
  id: z.string(),
  title: z.string(),
  engine: z.string(),
  sql: z.string(),
  shared: z.boolean(),
  mine: z.boolean(),
  createdBy: z.string(),
  updatedAt: instant,
});
export type SavedQuery = z.output<typeof saved>;

const question = z.object({
  engine: z.string().min(1).max(40),
  sql: z.string().trim().min(1, "expected SQL").max(100_000),
});
const keep = question.extend({ title: z.string().trim().min(1).max(120), shared: z.boolean() });

export const endpoints = {
  lake: endpoint({
    method: "GET",
    path: "/api/v1/lake",
    permission: "lake:query",
    summary: "What the lake holds, and the engines that can be asked with their tables",
    query: narrowed,
    response: z.object({
      events: z.number().int(),
      bytes: z.number(),
      partitions: z.number().int(),
      firstDay: z.string().nullable(),
      lastDay: z.string().nullable(),
      compactedAt: instant.nullable(),
      /** Objects that are not compacted yet. */
      waiting: z.number().int(),
      engines: z.array(engine),
    }),
  }),
  estimateLakeRun: endpoint({
    method: "POST",
    path: "/api/v1/lake/estimate",
    permission: "lake:query",
    summary: "What a question would read at most, and cost, before it runs",
    query: narrowed,
    body: question,
    response: z.object({
      bytes: z.number(),
      usd: z.number().nullable(),
      /** Set when it is so much that it should be asked before it runs. */
      warning: z.string().nullable(),
    }),
  }),
  explainLake: endpoint({
    method: "POST",
    path: "/api/v1/lake/explain",
    permission: "lake:query",
    summary: "How a question would be run, in the engine's words",
    query: narrowed,
    body: question,
    response: z.object({ plan: z.string() }),
  }),
  startLakeRun: endpoint({
    method: "POST",
    path: "/api/v1/lake/runs",
    permission: "lake:query",
    summary: "Ask a question; answered at once from an earlier answer unless `fresh`",
    query: narrowed,
    body: question.extend({ fresh: z.boolean().default(false) }),
    response: z.object({ id: z.string() }),
  }),
  listLakeRuns: endpoint({
    method: "GET",
    path: "/api/v1/lake/runs",
    permission: "lake:query",
    summary: "The questions one has asked, newest first",
    response: z.object({ runs: z.array(run) }),
  }),
  getLakeRun: endpoint({
    method: "GET",
    path: "/api/v1/lake/runs/{id}",
    permission: "lake:query",
    summary: "A question of one's own with its progress, and its answer when it is there",
    params: id,
    response: answered,
  }),
  cancelLakeRun: endpoint({
    method: "POST",
    path: "/api/v1/lake/runs/{id}/cancel",
    permission: "lake:query",
    summary: "Stop a question of one's own",
    params: id,
    response: z.object({ cancelled: z.literal(true) }),
  }),
  exportLakeRun: endpoint({
    method: "GET",
    path: "/api/v1/lake/runs/{id}/export",
    permission: "export:create",
    also: "lake:query",
    summary: "All rows of a question of one's own, as a file",
    params: id,
    query: z.object({ format: z.enum(["csv", "jsonl", "parquet"]) }),
    response: z.string(),
    media: "application/octet-stream",
  }),
  listLakeQueries: endpoint({
    method: "GET",
    path: "/api/v1/lake/queries",
    permission: "lake:query",
    summary: "Kept questions: one's own, and those that others share",
    response: z.object({ queries: z.array(saved) }),
  }),
  addLakeQuery: endpoint({
    method: "POST",
    path: "/api/v1/lake/queries",
    permission: "lake:query",
    summary: "Keep a question",
    body: keep,
    response: z.object({ query: saved }),
  }),
  changeLakeQuery: endpoint({
    method: "PATCH",
    path: "/api/v1/lake/queries/{id}",
    permission: "lake:query",
    summary: "Change a kept question of one's own",
    params: id,
    body: keep.partial(),
    response: z.object({ query: saved }),
  }),
  removeLakeQuery: endpoint({
    method: "DELETE",
    path: "/api/v1/lake/queries/{id}",
    permission: "lake:query",
    summary: "Remove a kept question of one's own",
    params: id,
    response: z.object({ removed: z.literal(true) }),
  }),
};
