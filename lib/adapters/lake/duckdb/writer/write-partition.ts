import { randomUUID } from "node:crypto";
import { mkdir, open, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { WrittenPartition } from "./messages";
import { literal, oneRow } from "./open";

/** Parquet as every other tool reads it; zstd halves what snappy leaves. */
export const parquetOptions = "(FORMAT parquet, COMPRESSION zstd)";

const folderName = (text: string) => text.replace(/[^A-Za-z0-9-]/g, "_");

/** On the disk, also when the power goes: the index will say that it is there. */
async function settle(file: string): Promise<void> {
  const handle = await open(file, "r");
  await handle.sync();
  await handle.close();
}

/** Runs `COPY (select) TO file`, complete or not there at all. @returns its size in bytes */
export async function writeParquet(
  connection: DuckDBConnection,
  select: string,
  file: string,
): Promise<number> {
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await connection.run(`COPY (${select}) TO ${literal(file)} ${parquetOptions}`);
    await settle(file);
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
  return (await stat(file)).size;
}

/**
 * Writes the rows of one account, region and day under a new name; the file before it stays for those who read it.
 * @param key `account/region/day`
 * @returns null when there are no rows
 */
export async function writePartition(
  connection: DuckDBConnection,
  parquetFolder: string,
  key: string,
  select: string,
): Promise<WrittenPartition | null> {
  const [account = "", region = "", day = ""] = key.split("/");
  const file = path.join(folderName(account), folderName(region), `day=${day}`, `${randomUUID()}.parquet`);
  const full = path.join(parquetFolder, file);
  const bytes = await writeParquet(connection, select, full);
  const { rows, first, last } = await oneRow(
    connection,
    `SELECT count(*)::INTEGER AS rows, strftime(min(event_time), '%xT%X.%gZ') AS first, strftime(max(event_time), '%xT%X.%gZ') AS last FROM read_parquet(${literal(full)})`,
  );
  if (Number(rows) === 0) {
    await rm(full, { force: true });
    return null;
  }
  return {
    account,
    region,
    day,
    file,
    rows: Number(rows),
    bytes,
    firstAt: String(first),
    lastAt: String(last),
  };
}
