import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { projectRoot } from "@/lib/adapters/project-root";
import { Problem } from "@/lib/domain/errors/problem";

export type WebServer = { address: string; stop(): Promise<void>; ended: Promise<number> };

export type WebServerOptions = {
  host: string;
  port: number;
  development: boolean;
  /** What the web server reads beside our own environment: the database's address, the session secret. */
  environment: Record<string, string>;
  /** Ends the wait for its first answer. */
  signal: AbortSignal;
};

function whyNotListen(host: string, port: number, cause: unknown): Problem {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "EACCES")
    return new Problem("forbidden", `This user may not listen on port ${port}.`, {
      where: "PORT",
      next: "Set PORT to one above 1023 and put a proxy in front.",
      cause,
    });
  if (code === "EADDRINUSE")
    return new Problem("conflict", `Port ${port} on ${host} is taken.`, {
      where: "PORT",
      next: "Set PORT to a free one.",
      cause,
    });
  return new Problem("bad-input", `Nothing can listen on ${host}: it is no address of this machine.`, {
    where: "HOST",
    next: "Set HOST to 127.0.0.1 for this machine only, or to 0.0.0.0 for every network.",
    cause,
  });
}

/** @throws Problem when we cannot listen there, as when somebody else does */
export async function ensurePortFree(host: string, port: number): Promise<void> {
  const probe = createServer();
  try {
    probe.listen(port, host);
    await once(probe, "listening");
  } catch (error) {
    throw whyNotListen(host, port, error);
  } finally {
    probe.close();
  }
}

async function healthy(url: string, child: ChildProcess, signal: AbortSignal): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    signal.throwIfAborted();
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Problem("unavailable", "The web server ended before it answered.", {
        next: "Its output above says why.",
      });
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Problem("unavailable", "The web server did not answer within a minute.", { where: url });
}

/**
 * Starts Next as a child process, so that jobs in this process never hold up a page, and waits until it answers.
 * @throws Problem when it does not come up
 */
export async function startWebServer(options: WebServerOptions): Promise<WebServer> {
  const { host, port, development } = options;
  const next = path.join(projectRoot(), "node_modules/next/dist/bin/next");
  const leaveWithParent = pathToFileURL(path.join(projectRoot(), "scripts/leave-with-parent.mjs")).href;
  const child = spawn(
    process.execPath,
    ["--import", leaveWithParent, next, development ? "dev" : "start", "-H", host, "-p", String(port)],
    {
      cwd: projectRoot(),
      stdio: ["pipe", development ? "inherit" : "ignore", "inherit"],
      env: {
        ...process.env,
        NEXT_TELEMETRY_DISABLED: "1",
        NODE_ENV: development ? "development" : "production",
        ...options.environment,
      },
      // A group of its own: Ctrl-C in the terminal reaches us first, and we stop it when the work is put down.
      detached: process.platform !== "win32",
    },
  );
  const ended = once(child, "exit").then(([code]) => Number(code ?? 1));
  const kill = (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    try {
      process.kill(process.platform === "win32" ? child.pid : -child.pid, signal);
    } catch {
      // It ended between the question and the signal.
    }
  };
  process.once("exit", () => kill("SIGKILL"));
  const shown = host === "0.0.0.0" || host === "::" || host === "127.0.0.1" ? "localhost" : host;
  const reach = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  try {
    await healthy(`http://${reach}:${port}/api/v1/health`, child, options.signal);
  } catch (error) {
    kill("SIGKILL");
    throw error;
  }
  return {
    address: `http://${shown}:${port}`,
    ended,
    async stop() {
      kill("SIGTERM");
      const patience = setTimeout(() => kill("SIGKILL"), 5_000);
      await ended;
      clearTimeout(patience);
    },
  };
}
