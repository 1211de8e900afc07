import { randomUUID } from "node:crypto";
import type { Database } from "@/lib/adapters/db/database";
import { addProgress } from "@/lib/adapters/db/queries/jobs/progress";
import { openQueue, type Queue } from "@/lib/adapters/queue/queue";
import { config } from "@/lib/application/config/config";
import { Problem } from "@/lib/domain/errors/problem";
import { jobs } from "./handlers.generated";

const shared = globalThis as { heptagonQueue?: Promise<Queue> };

function queue(): Promise<Queue> {
  const { databaseUrl } = config();
  if (!databaseUrl)
    throw new Problem("unavailable", "There is no database to queue work in.", {
      next: "Start with `npm start`.",
    });
  shared.heptagonQueue ??= openQueue(databaseUrl, { serves: false });
  return shared.heptagonQueue;
}

/** Puts a job with its progress row into a queue; again under the same id, nothing doubles. @throws Problem, ZodError */
export async function enqueueIn(
  queue: Pick<Queue, "send">,
  db: Database,
  { id, kind, input }: { id: string; kind: string; input: object },
): Promise<void> {
  const job = jobs.find((one) => one.kind === kind);
  if (!job) throw new Problem("not-found", `There is no job of the kind ${kind}.`);
  await addProgress(db, { id, kind, title: job.title(input) });
  await queue.send(kind, id, input);
}

/**
 * Asks the workers for a job.
 * @returns the id under which its progress can be watched
 * @throws Problem for an unknown kind, ZodError for input that does not fit it
 */
export async function enqueue(
  db: Database,
  kind: string,
  input: object,
  id: string = randomUUID(),
): Promise<string> {
  await enqueueIn(await queue(), db, { id, kind, input });
  return id;
}
