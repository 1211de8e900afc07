import type { Database } from "@/lib/adapters/db/database";
import { beginJob, endJob, saveProgress } from "@/lib/adapters/db/queries/jobs/progress";
import { logger } from "@/lib/adapters/log/logger";
import { Problem, problemLine } from "@/lib/domain/errors/problem";
import type { AskForJob, Job, Progress } from "./job";

/** How often a job beats, progress is written and cancellation looked for, in milliseconds. */
const beat = 1_000;

function watch(db: Database, id: string, stop: AbortController) {
  let latest: Progress | undefined;
  const tick = async () => {
    const now = latest;
    latest = undefined;
    const { cancelRequested } = await saveProgress(db, id, now);
    if (cancelRequested) stop.abort(new Problem("conflict", "Cancelled."));
  };
  const timer = setInterval(() => {
    tick().catch((error: unknown) =>
      logger.error({ error: String(error), job: id }, "progress could not be written"),
    );
  }, beat);
  return {
    progress(now: Progress) {
      latest = now;
    },
    async end() {
      clearInterval(timer);
      if (latest) await saveProgress(db, id, latest);
    },
  };
}

/**
 * Runs one job with its progress row: begins it, writes progress, stops it when it is cancelled, closes the row.
 * @param last true when a failure is final; otherwise the row goes back to the queue and the error is thrown for the retry
 */
export async function runJob(
  db: Database,
  job: Job,
  {
    id,
    input,
    last,
    ask,
    signal,
  }: { id: string; input: unknown; last: boolean; ask: AskForJob; signal: AbortSignal },
): Promise<void> {
  if (!(await beginJob(db, id))) return endJob(db, id, "cancelled", "Cancelled before it began.");
  const stop = new AbortController();
  const watching = watch(db, id, stop);
  try {
    const said = await job.run(input, {
      id,
      db,
      ask,
      progress: watching.progress,
      signal: AbortSignal.any([stop.signal, signal]),
    });
    await watching.end();
    await endJob(db, id, "done", said);
  } catch (error) {
    await watching.end();
    if (stop.signal.aborted)
      return endJob(db, id, "cancelled", "Cancelled. What was done until then is kept.");
    const message =
      error instanceof Problem ? problemLine(error) : "It failed unexpectedly; the server's log says more.";
    logger.error(
      { job: id, kind: job.kind, error: error instanceof Error ? error.stack : String(error) },
      "job failed",
    );
    // What a person has to mend does not get better by itself.
    const final = !signal.aborted && (last || (error instanceof Problem && error.kind !== "unavailable"));
    await endJob(db, id, final ? "failed" : "queued", final ? message : `${message} It will be tried again.`);
    if (!final) throw error;
  }
}
