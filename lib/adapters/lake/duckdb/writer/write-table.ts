import path from "node:path";
import { columnTypes } from "@/lib/domain/lake/table-shape";
import type { TableAnswer, WriterRequest } from "./messages";
import { literal, oneRow, openWriter } from "./open";
import { writeParquet } from "./write-partition";

/** Makes a file of Parquet of a file of JSON Lines. */
export async function writeTable(request: Extract<WriterRequest, { kind: "table" }>): Promise<TableAnswer> {
  const connection = await openWriter(request);
  try {
    const lines = `read_json(${literal(request.lines)}, format = 'newline_delimited', maximum_object_size = 67108864, columns = ${columnTypes(request.table.columns)})`;
    const file = path.join(request.parquetFolder, request.target);
    const bytes = await writeParquet(connection, `SELECT * FROM ${lines}`, file);
    const { rows } = await oneRow(
      connection,
      `SELECT count(*)::INTEGER AS rows FROM read_parquet(${literal(file)})`,
    );
    return { rows: Number(rows), bytes };
  } finally {
    connection.closeSync();
  }
}
