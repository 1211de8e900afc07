import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import type { DuckDBConnection, DuckDBResult } from "@duckdb/node-api";
import { isObject } from "@/lib/domain/cloudtrail/record";
import { withoutEnd } from "@/lib/domain/lake/select-only";
import { failureOf } from "./failure";
import { refusalOfSql } from "./gate";
import type { QueryMessage, QueryRequest } from "./messages";
import { literal, openLocked } from "./open";
import { columnOf, plainValue } from "./values";

type Tell = (message: QueryMessage) => void;

const beat = 250;
const copyFormats = {
  jsonl: "FORMAT json",
  parquet: "FORMAT parquet, COMPRESSION zstd",
} as const;

async function bytesRead(profile: string): Promise<number | null> {
  const text = await readFile(profile, "utf8").catch(() => null);
  const told: unknown = text ? JSON.parse(text) : null;
  return isObject(told) && typeof told.total_bytes_read === "number" ? told.total_bytes_read : null;
}

/** Sends rows until there are enough. @returns whether there would be more */
async function sendRows(result: DuckDBResult, limit: number, tell: Tell): Promise<boolean> {
  let sent = 0;
  for await (const rows of result.yieldConvertedRows(plainValue)) {
    const wanted = rows.slice(0, limit - sent);
    if (wanted.length > 0) tell({ kind: "rows", rows: wanted });
    sent += wanted.length;
    if (wanted.length < rows.length) return true;
  }
  return false;
}

function statementOf({ sql, explain, target }: QueryRequest): string {
  if (explain) return `EXPLAIN ${sql}`;
  if (!target) return sql;
  return `COPY (${withoutEnd(sql)}\n) TO ${literal(target.file)} (${copyFormats[target.format]})`;
}

async function execute(connection: DuckDBConnection, request: QueryRequest, tell: Tell): Promise<boolean> {
  const statement = statementOf(request);
  const parameters = [...request.parameters];
  const result =
    parameters.length > 0
      ? await connection.stream(statement, parameters)
      : await connection.stream(statement);
  const names = result.deduplicatedColumnNames();
  const types = result.columnTypes();
  tell({ kind: "columns", columns: types.map((type, index) => columnOf(names[index] ?? "", type)) });
  return sendRows(result, request.rowLimit, tell);
}

async function answer(
  connection: DuckDBConnection,
  request: QueryRequest,
  profile: string,
  tell: Tell,
): Promise<QueryMessage> {
  const beats = setInterval(() => {
    const { percentage } = connection.progress;
    if (percentage >= 0) tell({ kind: "progress", share: percentage / 100 });
  }, beat);
  try {
    const refusal = await refusalOfSql(connection, request.sql);
    if (refusal) return refusal;
    const began = performance.now();
    const truncated = await execute(connection, request, tell);
    // One that is left before its end writes no profile.
    const milliseconds = Math.round(performance.now() - began);
    return {
      kind: "done",
      truncated,
      scannedBytes: truncated ? null : await bytesRead(profile),
      milliseconds,
    };
  } catch (error) {
    return failureOf(error, request.sql);
  } finally {
    clearInterval(beats);
  }
}

/** Answers one question, in messages; the last is `done` or `failed`. */
export async function runQuery(request: QueryRequest, tell: Tell): Promise<void> {
  const profile = path.join(request.tempFolder, `profile-${process.pid}.json`);
  const locked = await openLocked(request, profile);
  let last: QueryMessage;
  try {
    last = await answer(locked.connection, request, profile, tell);
  } finally {
    locked.close();
    await rm(profile, { force: true });
  }
  tell(last);
}
