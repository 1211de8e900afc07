import type { ZodType } from "zod";
import type { Database } from "@/lib/adapters/db/database";
import type { Cadence } from "@/lib/domain/schedule/cadence";

/** What people see of a job under way. `total` is null while it is not known. */
export type Progress = { done: number; total: number | null; unit: string; message?: string };

/** Puts another job into the queue and answers its id. */
export type AskForJob = (kind: string, input: object) => Promise<string>;

export type JobContext = {
  /** The job's own id, the same when it is tried again. */
  id: string;
  db: Database;
  /** For what is to follow: a job asks for others here, as it cannot import the list that it stands in. */
  ask: AskForJob;
  /** Tells people how far it is; written at most once a second. */
  progress(now: Progress): void;
  /** Aborted when somebody cancels the job or the worker stops; stop at the next safe point. */
  signal: AbortSignal;
};

/**
 * One kind of work, one file in `handlers/`, found by its folder, exported as `job`. It may run twice (a worker dies, a
 * retry follows), so it must be idempotent.
 */
export type Job = {
  kind: string;
  title(input: unknown): string;
  /** Returns what to say when it is done. */
  run(input: unknown, context: JobContext): Promise<string>;
  /** For work that comes back by itself; its input must have defaults for everything. */
  schedule?: Cadence;
};

/** Declares a job whose input is checked against `input` before `title` and `run` see it. */
export function defineJob<Input>(declared: {
  kind: string;
  input: ZodType<Input>;
  title(input: Input): string;
  run(input: Input, context: JobContext): Promise<string>;
  schedule?: Cadence;
}): Job {
  return {
    kind: declared.kind,
    title: (input) => declared.title(declared.input.parse(input)),
    run: (input, context) => declared.run(declared.input.parse(input), context),
    ...(declared.schedule ? { schedule: declared.schedule } : {}),
  };
}
