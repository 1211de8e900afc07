import type { ChildProcess } from "node:child_process";
import { startChild } from "./child";

/** How long a process waits for the next question before it ends, in milliseconds. */
const patience = 60_000;

let spare: { child: ChildProcess; end: NodeJS.Timeout } | undefined;

/** Keeps a process that has answered for the next question; one is enough. It must not keep a command from ending. */
export function keepProcess(child: ChildProcess): void {
  if (!child.connected || spare?.child.connected) {
    child.kill("SIGKILL");
    return;
  }
  child.unref();
  child.channel?.unref();
  const end = setTimeout(() => child.kill("SIGKILL"), patience);
  end.unref();
  spare = { child, end };
}

/** Starts a process ahead of the next question, as when somebody opens the editor. */
export function prepareProcess(): void {
  if (!spare?.child.connected) keepProcess(startChild("query"));
}

/** The process that waits for a question, or a new one. */
export function takeProcess(): ChildProcess {
  const ready = spare;
  spare = undefined;
  if (!ready?.child.connected) return startChild("query");
  clearTimeout(ready.end);
  ready.child.ref();
  ready.child.channel?.ref();
  return ready.child;
}
