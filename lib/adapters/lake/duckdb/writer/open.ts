import { mkdir } from "node:fs/promises";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

/** Opens an empty DuckDB in memory that spills into `tempFolder` and fetches nothing from the network. */
export async function openWriter({ tempFolder, memoryMb }: { tempFolder: string; memoryMb: number }) {
  await mkdir(tempFolder, { recursive: true });
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: `${memoryMb}MB`,
    temp_directory: tempFolder,
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  return instance.connect();
}

/** A text as an SQL literal: file names go where DuckDB takes no parameter. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The only row of a statement. */
export async function oneRow(connection: DuckDBConnection, sql: string): Promise<Record<string, unknown>> {
  const [row] = (await connection.runAndReadAll(sql)).getRowObjectsJson();
  if (!row) throw new Error("expected a row");
  return row;
}
