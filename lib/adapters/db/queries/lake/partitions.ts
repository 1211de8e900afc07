import type { Pool } from "pg";
import { scopeAccounts } from "@/lib/adapters/db/scope-accounts";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type LakePartition = {
  account: string;
  region: string;
  /** UTC, `2026-03-10`. */
  day: string;
  /** Below the Parquet folder. */
  file: string;
  rows: number;
  bytes: number;
  compactedAt: Date;
};

type Row = Omit<LakePartition, "rows" | "bytes" | "compactedAt"> & {
  rows: string;
  bytes: string;
  compacted_at: Date;
};

/** The partitions of the scope's accounts, by account, region and day. */
export async function lakePartitions(pool: Pool, scope: AccountScope): Promise<LakePartition[]> {
  const { rows } = await pool.query<Row>(
    `SELECT account, region, day::text, file, rows, bytes, compacted_at FROM cache.lake_partition
      WHERE $1::text[] IS NULL OR account = ANY ($1)
      ORDER BY account, region, day`,
    [scopeAccounts(scope)],
  );
  return rows.map(({ compacted_at, rows: count, bytes, ...rest }) => ({
    ...rest,
    rows: Number(count),
    bytes: Number(bytes),
    compactedAt: compacted_at,
  }));
}
