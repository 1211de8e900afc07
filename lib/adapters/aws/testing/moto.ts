import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

export type Moto = { endpoint: string; stop(): Promise<void> };

/** True when moto's server can be started. In CI it must be there, so its absence is an error. */
export function motoInstalled(): boolean {
  const found = spawnSync("moto_server", ["--help"], { stdio: "ignore" }).status === 0;
  if (!found && process.env.CI) throw new Error("moto_server is missing: pip install 'moto[server]'");
  if (!found)
    process.stderr.write("collector tests left out: moto_server is missing (pip install 'moto[server]')\n");
  return found;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}

async function answering(process: ChildProcess): Promise<void> {
  const stderr = process.stderr;
  if (!stderr) throw new Error("moto_server has no output to wait for");
  for await (const chunk of stderr) {
    if (String(chunk).includes("Running on")) break;
  }
  stderr.on("data", () => undefined);
}

/** Starts a fresh, empty AWS of our own on a free port, and sets credentials that it accepts. */
export async function startMoto(): Promise<Moto> {
  const port = await freePort();
  process.env.AWS_ACCESS_KEY_ID = "test";
  process.env.AWS_SECRET_ACCESS_KEY = "test";
  const child = spawn("moto_server", ["-H", "127.0.0.1", "-p", String(port)], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  await Promise.race([
    answering(child),
    once(child, "exit").then(() => Promise.reject(new Error("moto_server ended before it answered"))),
  ]);
  return {
    endpoint: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill("SIGKILL");
      if (child.exitCode === null) await once(child, "exit");
    },
  };
}
