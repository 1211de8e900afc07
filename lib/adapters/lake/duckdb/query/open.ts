import { mkdir } from "node:fs/promises";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { QueryRequest, View } from "./messages";

export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

const listed = (texts: readonly string[]) => `[${texts.map(literal).join(", ")}]`;

/** The day stands in the path as well, so that questions about days open only the files of these. */
function viewSql({ table, files, dayOfPath }: View): string {
  const day = dayOfPath ? ", day" : "";
  const columns = table.columns.map(({ name }) => `"${name}"`).join(", ");
  if (files.length > 0)
    return `CREATE VIEW "${table.name}" AS SELECT ${columns}${day} FROM read_parquet(${listed(files)}, hive_partitioning = ${dayOfPath}${dayOfPath ? ", hive_types = {day: DATE}" : ""})`;
  const empty = table.columns.map(({ name, type }) => `NULL::${type} AS "${name}"`).join(", ");
  return `CREATE VIEW "${table.name}" AS SELECT ${empty}${dayOfPath ? ", NULL::DATE AS day" : ""} WHERE false`;
}

/** What Athena calls otherwise: a question written for one engine is understood by the other. */
const athenaNames = [
  "json_extract_scalar(value, path) AS json_extract_string(value, path)",
  "approx_distinct(value) AS approx_count_distinct(value)",
];

export type Locked = { connection: DuckDBConnection; close(): void };

/**
 * A DuckDB for one question: its tables are there, and everything else is shut. It can read the given folders, write its
 * profile and the export that was asked for, and nothing else: no other files, no network, no extensions, and its settings
 * cannot be changed back. https://duckdb.org/docs/stable/operations_manual/securing_duckdb/overview
 */
export async function openLocked(request: QueryRequest, profile: string): Promise<Locked> {
  await mkdir(request.tempFolder, { recursive: true });
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: `${request.memoryMb}MB`,
    threads: String(request.threads),
    temp_directory: request.tempFolder,
    max_temp_directory_size: `${request.memoryMb * 8}MB`,
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    allow_community_extensions: "false",
  });
  const connection = await instance.connect();
  for (const view of request.views) await connection.run(viewSql(view));
  for (const macro of athenaNames) await connection.run(`CREATE MACRO ${macro}`);
  const writable = request.target ? [profile, request.target.file] : [profile];
  for (const setting of [
    "TimeZone = 'UTC'",
    "enable_progress_bar = true",
    "enable_progress_bar_print = false",
    "progress_bar_time = 0",
    "enable_profiling = 'json'",
    `profiling_output = ${literal(profile)}`,
    `custom_profiling_settings = '{"TOTAL_BYTES_READ": "true"}'`,
    `allowed_directories = ${listed(request.readable)}`,
    `allowed_paths = ${listed(writable)}`,
    "enable_external_access = false",
    "lock_configuration = true",
  ])
    await connection.run(`SET ${setting}`);
  return {
    connection,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
