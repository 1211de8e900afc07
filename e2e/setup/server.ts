import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";

export type RunningServer = { address: string; stop(): Promise<void> };

/**
 * Starts the production build on a data folder and a port of its own, as `npm start` does after building, and waits until it
 * says that it is ready.
 * @throws Error with what it said when it ends before that, or says nothing for five minutes
 */
export async function startServer(environment: Record<string, string>): Promise<RunningServer> {
  const child = spawn(process.execPath, ["bin/heptagon", "start"], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const ready = new Promise<string>((resolve) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const address = /Heptagon is at\s+(\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
  });
  const failed = (why: string) => Promise.reject(new Error(`The server ${why}:\n${said}`));
  const address = await Promise.race([
    ready,
    once(child, "exit").then(() => failed("ended before it was ready")),
    pause(300_000, undefined, { ref: false }).then(() => failed("was not ready in five minutes")),
  ]);
  return {
    address,
    async stop() {
      child.kill("SIGTERM");
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    },
  };
}
