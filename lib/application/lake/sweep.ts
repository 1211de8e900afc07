import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Database } from "@/lib/adapters/db/database";
import { lakePartitions } from "@/lib/adapters/db/queries/lake/partitions";
import { lakeTables } from "@/lib/adapters/db/queries/lake/tables";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";
import type { LakePlace } from "./folders";

/** A file that was replaced stays for those who still read it; longer than any question may take. */
const grace = 60 * 60_000;

/** Removes files of Parquet that the index no longer names (replaced, or of a compaction that was killed). */
export async function sweepParquet(db: Database, { parquetFolder }: LakePlace, now: Date): Promise<number> {
  const entries = await readdir(parquetFolder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      throw error;
    },
  );
  const [partitions, tables] = await Promise.all([
    lakePartitions(db.pool, wholeOrganisation),
    lakeTables(db.pool, wholeOrganisation),
  ]);
  const named = new Set([...partitions, ...tables].map(({ file }) => path.join(parquetFolder, file)));
  let removed = 0;
  for (const entry of entries) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile() || named.has(file)) continue;
    if (now.getTime() - (await stat(file)).mtimeMs < grace) continue;
    await rm(file, { force: true });
    removed += 1;
  }
  return removed;
}
