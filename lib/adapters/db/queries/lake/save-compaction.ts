import type { PoolClient } from "pg";

/** `file` is below the Parquet folder; times are ISO 8601. */
export type PartitionToSave = {
  account: string;
  region: string;
  day: string;
  file: string;
  rows: number;
  bytes: number;
  firstAt: string;
  lastAt: string;
};
export type ObjectCompacted = {
  path: string;
  bytes: number;
  records: number;
  rejected: number;
  /** `account/region/day` of each partition it went to. */
  partitions: string[];
};

/** Puts the partitions' new files into the index in place of those before. */
export async function savePartitions(
  client: PoolClient,
  partitions: readonly PartitionToSave[],
): Promise<void> {
  await client.query(
    `INSERT INTO cache.lake_partition (account, region, day, file, rows, bytes, first_at, last_at)
     SELECT * FROM jsonb_to_recordset($1::jsonb)
       AS p (account text, region text, day date, file text, rows bigint, bytes bigint, "firstAt" timestamptz, "lastAt" timestamptz)
     ON CONFLICT (account, region, day) DO UPDATE
       SET file = excluded.file, rows = excluded.rows, bytes = excluded.bytes, first_at = excluded.first_at,
           last_at = excluded.last_at, compacted_at = now()`,
    [JSON.stringify(partitions)],
  );
}

/** Notes which objects the partitions hold now. */
export async function saveCompacted(
  client: PoolClient,
  objects: readonly ObjectCompacted[],
  inLake: boolean,
): Promise<void> {
  await client.query(
    `INSERT INTO cache.lake_compacted (path, in_lake, bytes, records, rejected, partitions)
     SELECT path, $2, bytes, records, rejected, ARRAY(SELECT jsonb_array_elements_text(partitions))
       FROM jsonb_to_recordset($1::jsonb) AS o (path text, bytes bigint, records int, rejected int, partitions jsonb)
     ON CONFLICT (path) DO NOTHING`,
    [JSON.stringify(objects), inLake],
  );
}

/** Takes objects and emptied partitions (`account/region/day`) out of the index. */
export async function forgetCompacted(
  client: PoolClient,
  gone: { objects: readonly string[]; partitions: readonly string[] },
): Promise<void> {
  await client.query("DELETE FROM cache.lake_compacted WHERE path = ANY ($1::text[])", [gone.objects]);
  await client.query(
    "DELETE FROM cache.lake_partition WHERE account || '/' || region || '/' || day = ANY ($1::text[])",
    [gone.partitions],
  );
}
