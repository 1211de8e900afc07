import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { TakeOutAnswer, WriterRequest } from "./messages";
import { literal, openWriter } from "./open";
import { writePartition } from "./write-partition";

/** Writes partitions anew without the events that the objects delivered. */
export async function takeOut(request: Extract<WriterRequest, { kind: "take-out" }>): Promise<TakeOutAnswer> {
  const connection = await openWriter(request);
  const list = path.join(request.tempFolder, `gone-${process.pid}.jsonl`);
  try {
    await writeFile(list, request.objects.map((object) => `${JSON.stringify({ object })}\n`).join(""));
    await connection.run(
      `CREATE TEMP TABLE gone AS SELECT * FROM read_json(${literal(list)}, format = 'newline_delimited', columns = {'object': 'VARCHAR'})`,
    );
    const answer: TakeOutAnswer = { partitions: [], emptied: [] };
    for (const [key, file] of Object.entries(request.existing)) {
      const there = literal(path.join(request.parquetFolder, file));
      const left = `SELECT * FROM read_parquet(${there}, hive_partitioning = false) ANTI JOIN gone USING (object)`;
      const partition = await writePartition(connection, request.parquetFolder, key, left);
      if (partition) answer.partitions.push(partition);
      else answer.emptied.push(key);
    }
    return answer;
  } finally {
    connection.closeSync();
    await rm(list, { force: true });
  }
}
