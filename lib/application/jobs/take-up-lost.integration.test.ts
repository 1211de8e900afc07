import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "@/lib/adapters/db/testing/database";
import { openQueue, type Queue } from "@/lib/adapters/queue/queue";
import { runJob } from "./run-job";
import { silence, takeUpLost } from "./take-up-lost";
import { countingJob } from "./testing/counting-job";

let db: TestDatabase;
let queue: Queue;
let killed: ChildProcess | undefined;
beforeAll(async () => {
  db = await testDatabase();
  queue = await openQueue(db.url, { serves: true });
});
afterAll(async () => {
  killed?.kill("SIGKILL");
  await queue.close();
  await db.drop();
});

const loader = import.meta.resolve("tsx");
const program = path.join(import.meta.dirname, "testing/counting-worker.ts");
const rowOf = (id: string) => db.prisma.jobProgress.findUniqueOrThrow({ where: { id } });

/** A worker of its own process, killed once its job is half done. */
async function killHalfway(id: string): Promise<void> {
  const worker = spawn(process.execPath, ["--import", loader, program, db.url], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  killed = worker;
  for await (const said of worker.stdout) if (String(said).includes("half")) break;
  worker.kill("SIGKILL");
  await once(worker, "exit");
  expect((await rowOf(id)).state).toBe("running");
}

it("puts a job back whose process was killed, once, and another goes on with it", async () => {
  const id = randomUUID();
  await db.prisma.jobProgress.create({
    data: { id, kind: countingJob.kind, title: "Count", state: "queued" },
  });
  await queue.send(countingJob.kind, id, {});
  await killHalfway(id);

  expect(await takeUpLost(db, queue, new Date())).toEqual([]);
  const later = new Date(Date.now() + 2 * silence);
  expect(await takeUpLost(db, queue, later)).toEqual([id]);
  expect(await takeUpLost(db, queue, later)).toEqual([]);
  expect(await rowOf(id)).toMatchObject({
    state: "queued",
    message: "The process that ran it is gone. Another goes on with it.",
  });

  const ended = new Promise<void>((resolve, reject) => {
    const again = { ...countingJob, run: async () => "Counted to the end." };
    const signal = new AbortController().signal;
    queue
      .work(countingJob.kind, async (given, input, last) => {
        const ask = () => Promise.reject(new Error("nothing is asked for"));
        await runJob(db, again, { id: given, input, last, ask, signal }).then(resolve, reject);
      })
      .catch(reject);
  });
  await ended;
  expect(await rowOf(id)).toMatchObject({ state: "done", message: "Counted to the end." });
});

it("gives up on what was lost as often as it may be tried", async () => {
  const id = randomUUID();
  const long = new Date("2026-01-01T00:00:00Z");
  await db.prisma.jobProgress.create({
    data: { id, kind: countingJob.kind, title: "Count", state: "running", seenAt: long },
  });
  expect(await takeUpLost(db, queue, new Date())).toEqual([]);
  expect(await rowOf(id)).toMatchObject({
    state: "failed",
    message: "The process that ran it is gone. It was tried as often as it may.",
  });
});
