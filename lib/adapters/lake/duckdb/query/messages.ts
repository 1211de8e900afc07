import type { AnswerColumn, Place, Value } from "@/lib/domain/lake/answer";
import type { TableShape } from "@/lib/domain/lake/table-shape";

/** A table that a question may name, and the files that hold its rows. */
export type View = { table: TableShape; files: readonly string[]; dayOfPath: boolean };

/** One question; a process answers one and ends. */
export type QueryRequest = {
  sql: string;
  parameters: readonly (string | number | boolean)[];
  views: readonly View[];
  /** Folders that may be read; nothing else may. */
  readable: readonly string[];
  tempFolder: string;
  memoryMb: number;
  threads: number;
  rowLimit: number;
  /** Only say how it would be run. */
  explain?: boolean;
  /** Write all rows here instead of sending them. */
  target?: { file: string; format: "jsonl" | "parquet" };
};

export type QueryMessage =
  | { kind: "columns"; columns: AnswerColumn[] }
  | { kind: "rows"; rows: Value[][] }
  | { kind: "progress"; share: number }
  | { kind: "done"; truncated: boolean; scannedBytes: number | null; milliseconds: number }
  | {
      kind: "failed";
      reason: "refused" | "wrong" | "memory" | "broken";
      message: string;
      place: Place | null;
    };
