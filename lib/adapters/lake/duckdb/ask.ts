import type { ChildProcess } from "node:child_process";
import { on } from "node:events";
import pLimit from "p-limit";
import type { Observer } from "@/lib/adapters/lake/engine";
import { Problem } from "@/lib/domain/errors/problem";
import type { AnswerColumn, LakeAnswer, Value } from "@/lib/domain/lake/answer";
import { endedEarly } from "./child";
import type { QueryMessage, QueryRequest } from "./query/messages";
import { keepProcess, takeProcess } from "./spare";

/** Questions under way at once in this process; the others wait for their turn. */
const turn = pLimit(2);

type Failed = Extract<QueryMessage, { kind: "failed" }>;

function problemOf({ reason, message, place }: Failed): Problem {
  const where = place ? `line ${place.line}, column ${place.column}` : undefined;
  if (reason === "refused") return new Problem("forbidden", message, { where });
  if (reason === "memory")
    return new Problem("limit", message, {
      next: "Narrow it to fewer days or columns, or raise LAKE_MEMORY_MB.",
    });
  return new Problem(reason === "wrong" ? "bad-input" : "unavailable", message, { where });
}

function tooLong(timeLimit: number): Problem {
  return new Problem("limit", `It took longer than ${Math.round(timeLimit / 1000)} s and was stopped.`, {
    next: "Narrow it to fewer days, or export it in the background.",
  });
}

async function answerOf(
  child: ChildProcess,
  request: QueryRequest,
  observer: Observer,
  over: AbortSignal,
): Promise<LakeAnswer | Failed> {
  const rows: Value[][] = [];
  let columns: AnswerColumn[] = [];
  child.send(request);
  for await (const [message] of on(child, "message", { signal: over }) as AsyncIterable<[QueryMessage]>) {
    if (message.kind === "failed") return message;
    if (message.kind === "done") {
      const { truncated, scannedBytes, milliseconds } = message;
      return { columns, rows, truncated, scannedBytes, milliseconds };
    }
    if (message.kind === "columns") columns = message.columns;
    else if (message.kind === "rows") rows.push(...message.rows);
    else observer.onProgress?.(message.share);
  }
  throw endedEarly(child.exitCode, child.signalCode);
}

/** Rejects when the process ends, the time is over or the question is cancelled. */
function cutShort(
  child: ChildProcess,
  timeLimit: number,
  asked: AbortSignal,
  over: AbortSignal,
): Promise<never> {
  return new Promise((_, reject) => {
    const late = setTimeout(() => reject(tooLong(timeLimit)), timeLimit);
    const cancelled = () => reject(asked.reason);
    const gone = (code: number | null, by: NodeJS.Signals | null) => reject(endedEarly(code, by));
    child.once("exit", gone);
    asked.addEventListener("abort", cancelled, { once: true });
    over.addEventListener("abort", () => {
      clearTimeout(late);
      child.off("exit", gone);
      asked.removeEventListener("abort", cancelled);
    });
  });
}

async function askOne(request: QueryRequest, timeLimit: number, observer: Observer): Promise<LakeAnswer> {
  observer.signal.throwIfAborted();
  const child = takeProcess();
  const over = new AbortController();
  let answer: LakeAnswer | Failed;
  try {
    answer = await Promise.race([
      answerOf(child, request, observer, over.signal),
      cutShort(child, timeLimit, observer.signal, over.signal),
    ]);
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  } finally {
    over.abort();
  }
  keepProcess(child);
  if ("kind" in answer) throw problemOf(answer);
  return answer;
}

/**
 * Asks a question in a process of its own, which is killed when it is cancelled or takes too long.
 * @throws Problem for what is wrong with the question, with its place in the SQL
 */
export async function askDuckDb(
  request: QueryRequest,
  timeLimit: number,
  observer: Observer,
): Promise<LakeAnswer> {
  return turn(() => askOne(request, timeLimit, observer));
}
