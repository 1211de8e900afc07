import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chown, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { Client } from "pg";
import { Problem } from "@/lib/domain/errors/problem";
import { type Cluster, describeCluster, freePort, writeNote } from "./cluster";

/** A running embedded Postgres. `started` is false when it was running already. */
export type EmbeddedServer = { url: string; started: boolean; stop(): Promise<void> };

/** Sized for a laptop: the cache of the demo fits, and a load does not wait for the log on every commit. */
const flags = [
  "-c shared_buffers=256MB",
  "-c work_mem=32MB",
  "-c maintenance_work_mem=256MB",
  "-c max_wal_size=4GB",
  "-c wal_compression=on",
  "-c synchronous_commit=off",
  "-c listen_addresses=127.0.0.1",
  "-c unix_socket_directories=",
  "-c max_connections=100",
  "-c random_page_cost=1.1",
  "-c jit=off",
];

async function run(
  cluster: Cluster,
  program: string,
  args: string[],
): Promise<{ code: number; output: string }> {
  const child = spawn(program, args, {
    ...cluster.owner,
    cwd: "/",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, LC_ALL: "C" },
  });
  let output = "";
  const collect = (chunk: Buffer) => {
    output += chunk.toString("utf8");
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  // "exit", not "close": the server that pg_ctl leaves behind keeps the pipes open.
  const [code] = await once(child, "exit");
  child.stdout.destroy();
  child.stderr.destroy();
  return { code: Number(code ?? 1), output };
}

async function initialise(cluster: Cluster): Promise<void> {
  const passwordFile = path.join(cluster.home, "..", `.password-${process.pid}`);
  await writeFile(passwordFile, cluster.password, { mode: 0o600 });
  if (cluster.owner) await chown(passwordFile, cluster.owner.uid, cluster.owner.gid);
  try {
    const args = [
      "-D",
      cluster.home,
      "-U",
      "heptagon",
      `--pwfile=${passwordFile}`,
      "-A",
      "scram-sha-256",
      "-E",
      "UTF8",
      "--locale=C",
      "--no-instructions",
    ];
    const { code, output } = await run(cluster, cluster.binaries.initdb, args);
    if (code !== 0)
      throw new Problem("unavailable", "Postgres could not lay out its data folder.", {
        where: cluster.home,
        next: output.trim().slice(-600),
      });
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function isRunning(cluster: Cluster): Promise<boolean> {
  return (await run(cluster, cluster.binaries.pg_ctl, ["-D", cluster.home, "status"])).code === 0;
}

function urlOf(cluster: Cluster, database: string): string {
  return `postgresql://heptagon:${encodeURIComponent(cluster.password)}@127.0.0.1:${cluster.port}/${database}`;
}

async function ensureDatabase(cluster: Cluster): Promise<void> {
  const client = new Client({ connectionString: urlOf(cluster, "postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'heptagon'");
    if (!rowCount) await client.query("CREATE DATABASE heptagon");
  } finally {
    await client.end();
  }
}

async function startOnPort(cluster: Cluster): Promise<{ code: number; log: string }> {
  const logFile = path.join(cluster.home, "server.log");
  const options = [...flags, `-p ${cluster.port}`].join(" ");
  const { code } = await run(cluster, cluster.binaries.pg_ctl, [
    "-D",
    cluster.home,
    "-l",
    logFile,
    "-o",
    options,
    "-w",
    "-t",
    "60",
    "start",
  ]);
  return { code, log: code === 0 ? "" : await readFile(logFile, "utf8").catch(() => "") };
}

/**
 * Starts the Postgres of a data folder, laying it out the first time. A server that an interrupted run left behind is
 * taken over; a lock that `kill -9` left behind is recovered by Postgres itself; a port that somebody else took
 * meanwhile is replaced by a free one.
 *
 * @param dataFolder absolute path; the server's own folder is `postgres` in it
 * @throws Problem with the end of the server's log when it does not start
 */
export async function startEmbedded(dataFolder: string): Promise<EmbeddedServer> {
  let cluster = await describeCluster(dataFolder);
  if (!existsSync(path.join(cluster.home, "PG_VERSION"))) await initialise(cluster);
  const started = !(await isRunning(cluster));
  if (started) {
    let attempt = await startOnPort(cluster);
    if (attempt.code !== 0 && /could not bind|Address already in use/.test(attempt.log.slice(-4_000))) {
      cluster = { ...cluster, port: await freePort() };
      await writeNote(cluster.noteFile, cluster);
      attempt = await startOnPort(cluster);
    }
    if (attempt.code !== 0) {
      throw new Problem("unavailable", "The embedded Postgres did not start.", {
        where: cluster.home,
        next: attempt.log.trim().slice(-800),
      });
    }
  }
  await ensureDatabase(cluster);
  return {
    url: urlOf(cluster, "heptagon"),
    started,
    async stop() {
      await run(cluster, cluster.binaries.pg_ctl, [
        "-D",
        cluster.home,
        "-m",
        "fast",
        "-w",
        "-t",
        "60",
        "stop",
      ]);
    },
  };
}

/** The address of the data folder's Postgres if it is running now, else null. */
export async function runningEmbedded(dataFolder: string): Promise<string | null> {
  if (!existsSync(path.join(dataFolder, "postgres.json"))) return null;
  const cluster = await describeCluster(dataFolder);
  if (!existsSync(path.join(cluster.home, "PG_VERSION"))) return null;
  return (await isRunning(cluster)) ? urlOf(cluster, "heptagon") : null;
}
