import type { ChildProcess } from "node:child_process";
import { constants, setPriority } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { projectRoot } from "@/lib/adapters/project-root";
import { Problem } from "@/lib/domain/errors/problem";

// Next's bundler follows an imported fork to the file that it runs, and fails where it cannot; this one runs as it lies on disk.
const { fork } = process.getBuiltinModule("node:child_process");

/** Entries of the processes in which DuckDB runs: nothing of it is ever loaded into the server or the worker. */
export type Entry = "query" | "writer";

/**
 * Starts a process of its own for DuckDB, with lower priority than ours, so that the timeline stays quick beside heavy
 * work. It ends by itself when we do.
 */
export function startChild(entry: Entry): ChildProcess {
  const root = projectRoot();
  const loader = pathToFileURL(path.join(root, "node_modules/tsx/dist/loader.mjs")).href;
  const child = fork(path.join(root, "lib/adapters/lake/duckdb", entry, "entry.ts"), {
    execArgv: ["--import", loader],
    cwd: root,
    // What it needs, and no secret of ours.
    env: {
      NODE_ENV: process.env.NODE_ENV,
      PATH: process.env.PATH,
      TMPDIR: process.env.TMPDIR,
      TSX_TSCONFIG_PATH: path.join(root, "tsconfig.json"),
    },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  if (child.pid !== undefined) lowerPriority(child.pid);
  return child;
}

function lowerPriority(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, which whoever waits for it is told.
  }
}

/** Why a process that gave no answer is gone, in words. */
export function endedEarly(code: number | null, signal: NodeJS.Signals | null): Problem {
  const how = signal ? `by ${signal}` : `with code ${code}`;
  return new Problem("unavailable", `The lake's process ended ${how} before it had answered.`, {
    next: "Ask again; when it ends again, ask for less at once or give it more memory (LAKE_MEMORY_MB).",
  });
}

/**
 * Sends one request to a process and waits for its answer.
 * @throws what the process says went wrong, or that it ended
 */
export async function askChild<Request extends object, Answer>(
  child: ChildProcess,
  request: Request,
  signal?: AbortSignal,
): Promise<Answer> {
  signal?.throwIfAborted();
  return new Promise<Answer>((resolve, reject) => {
    const end = (act: () => void) => {
      child.off("message", onMessage).off("exit", onExit);
      signal?.removeEventListener("abort", onAbort);
      act();
    };
    const onMessage = (message: { answer: Answer } | { failed: string }) =>
      end(() => ("failed" in message ? reject(new Error(message.failed)) : resolve(message.answer)));
    const onExit = (code: number | null, by: NodeJS.Signals | null) =>
      end(() => reject(endedEarly(code, by)));
    const onAbort = () => {
      child.kill("SIGKILL");
      end(() => reject(signal?.reason));
    };
    child.on("message", onMessage).on("exit", onExit);
    signal?.addEventListener("abort", onAbort, { once: true });
    child.send(request);
  });
}
