import type { Database } from "@/lib/adapters/db/database";
import type { LakeAnswer } from "@/lib/domain/lake/answer";
import type { TableShape } from "@/lib/domain/lake/table-shape";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

/** What every engine is given beside the question. Folders are absolute. */
export type LakeContext = {
  db: Database;
  parquetFolder: string;
  tempFolder: string;
  memoryMb: number;
  /** Another endpoint than AWS's own, for tests and stand-ins. */
  awsEndpoint: string | undefined;
};

export type LakeQuestion = {
  /** One SELECT in the engine's dialect; values that come from people stand in it as parameters. */
  sql: string;
  parameters: readonly (string | number | boolean)[];
  /** The answer is made of these accounts only, whatever the SQL says. */
  scope: AccountScope;
  /** At most so many rows come back. */
  rowLimit: number;
  /** Milliseconds after which the question is given up. */
  timeLimit: number;
};

export type Observer = {
  /** Share done, 0 to 1; null while the engine can't say. */
  onProgress?(share: number | null): void;
  signal: AbortSignal;
};

/** What a question would read, before it runs. `usd` is null for engines that cost nothing. */
export type Estimate = { bytes: number; usd: number | null };

export type EngineState = { ready: true; words: string } | { ready: false; words: string; next: string };

/** What an engine writes; CSV is made of JSON Lines. */
export type FileFormat = "jsonl" | "parquet";

/**
 * One way to ask the lake, one file in `engines/`, found by its folder, exported as `engine`. Failures a person can mend are
 * thrown as `Problem`, those in the SQL with their place in `where` ("line 2, column 7").
 */
export type LakeEngine = {
  /** The file's name. */
  id: string;
  name: string;
  about: string;
  dialect: "duckdb" | "trino";
  /** The tables a question may name, with their columns. */
  tables: readonly TableShape[];
  /** Whether questions can be asked, and what to do if not. */
  state(context: LakeContext, scope: AccountScope): Promise<EngineState>;
  /** Changes when an answer given earlier may no longer hold. */
  version(context: LakeContext, scope: AccountScope): Promise<string>;
  estimate(question: LakeQuestion, context: LakeContext): Promise<Estimate>;
  ask(
    question: LakeQuestion,
    context: LakeContext,
    observer: Observer,
  ): Promise<LakeAnswer & { usd: number | null }>;
  /** How the question would be run, in the engine's words. */
  explain(question: LakeQuestion, context: LakeContext, signal: AbortSignal): Promise<string>;
  /** Writes the whole answer to a file; engines without it are exported from their rows. */
  exportTo?(
    question: LakeQuestion,
    target: { file: string; format: FileFormat },
    context: LakeContext,
    observer: Observer,
  ): Promise<void>;
};
