import type { ObjectCompacted, PartitionToSave } from "@/lib/adapters/db/queries/lake/save-compaction";
import type { TableShape } from "@/lib/domain/lake/table-shape";

/** One trail object to compact: where it lies, what it is called, the account that its key names. */
export type ObjectToCompact = { file: string; path: string; account?: string };

/** A file of Parquet that was written, as the index takes it. */
export type WrittenPartition = PartitionToSave;
export type CompactedObject = ObjectCompacted;

/** What is there by `account/region/day`: its file, below the Parquet folder. */
export type Existing = Readonly<Record<string, string>>;

/** Work for the writer process; each is answered by one message. */
export type WriterRequest = { parquetFolder: string; tempFolder: string; memoryMb: number } & (
  | { kind: "compact"; objects: readonly ObjectToCompact[]; existing: Existing }
  | { kind: "take-out"; objects: readonly string[]; existing: Existing }
  | { kind: "table"; table: TableShape; lines: string; target: string }
);

export type CompactAnswer = {
  objects: CompactedObject[];
  partitions: WrittenPartition[];
  duplicates: number;
};
/** Partitions that lost rows, and the keys of those that have none left. */
export type TakeOutAnswer = { partitions: WrittenPartition[]; emptied: string[] };
export type TableAnswer = { rows: number; bytes: number };
