import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import type { Database } from "@/lib/adapters/db/database";
import type { FileFormat } from "@/lib/adapters/lake/engine";
import { engineOf, lakeContext } from "@/lib/application/lake/engines";
import type { Person } from "@/lib/domain/access/person";
import { Problem } from "@/lib/domain/errors/problem";
import { csvLine } from "@/lib/domain/export/csv";
import type { AnswerColumn, Value } from "@/lib/domain/lake/answer";
import { ownRun, showRun } from "./show-run";
import { rowLimit } from "./start-run";

/** Whole answers may take longer than the first rows of them. */
const exportTime = 15 * 60_000;

export type Exported = { bytes: number | null; chunks: AsyncGenerator<Buffer | string> };

function cellOf(value: Value): string | number | boolean | null {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : value;
}

async function* linesOf(columns: readonly AnswerColumn[], rows: readonly Value[][], format: "csv" | "jsonl") {
  if (format === "csv") yield csvLine(columns.map(({ name }) => name));
  for (const row of rows)
    yield format === "csv"
      ? csvLine(row.map(cellOf))
      : `${JSON.stringify(Object.fromEntries(columns.map(({ name }, index) => [name, row[index]])))}\n`;
}

async function* once(file: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(file);
  } finally {
    await rm(file, { force: true });
  }
}

/** CSV is made here of JSON Lines, so that what a spreadsheet would run is made harmless as everywhere. */
async function* asCsv(file: string, columns: readonly AnswerColumn[]): AsyncGenerator<string> {
  try {
    yield csvLine(columns.map(({ name }) => name));
    for await (const line of createInterface({ input: createReadStream(file) })) {
      const row: Record<string, Value> = JSON.parse(line);
      yield csvLine(columns.map(({ name }) => cellOf(row[name] ?? null)));
    }
  } finally {
    await rm(file, { force: true });
  }
}

/**
 * Every row of a question of one's own. An engine that can write files is asked again for all of them; else the rows that
 * were kept are exported.
 * @throws Problem when it is no run of this person, or the engine writes no such file
 */
export async function exportRun(
  db: Database,
  person: Person,
  id: string,
  format: "csv" | FileFormat,
  signal: AbortSignal,
): Promise<Exported> {
  const run = await ownRun(db, person, id);
  const engine = engineOf(run.engine);
  const context = lakeContext(db);
  const { columns, rows } = await showRun(db, person, id);
  if (!engine.exportTo) {
    if (format === "parquet")
      throw new Problem("bad-input", `${engine.name} exports CSV and JSON Lines.`, { where: "format" });
    return { bytes: null, chunks: linesOf(columns, rows, format) };
  }
  const file = path.join(context.tempFolder, `export-${randomUUID()}`);
  await mkdir(context.tempFolder, { recursive: true });
  const scope = run.allAccounts ? ({ all: true } as const) : { all: false as const, accounts: run.accounts };
  const question = { sql: run.sql, parameters: [], scope, rowLimit, timeLimit: exportTime };
  try {
    const written = format === "parquet" ? format : "jsonl";
    await engine.exportTo(question, { file, format: written }, context, { signal });
    return format === "csv"
      ? { bytes: null, chunks: asCsv(file, columns) }
      : { bytes: (await stat(file)).size, chunks: once(file) };
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}
