import { openDatabase } from "@/lib/adapters/db/database";
import { openQueue } from "@/lib/adapters/queue/queue";
import { runJob } from "../run-job";
import { countingJob } from "./counting-job";

/** A worker in a process of its own that serves one kind of job, until it is killed. */
const [url = ""] = process.argv.slice(2);
const db = openDatabase(url);
const queue = await openQueue(url, { serves: true });
const ask = () => Promise.reject(new Error("nothing is asked for"));
await queue.work(countingJob.kind, (id, input, last) =>
  runJob(db, countingJob, { id, input, last, ask, signal: new AbortController().signal }),
);
