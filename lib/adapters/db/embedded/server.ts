import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { Client } from "pg";
import { Problem } from "@/lib/domain/errors/problem";
import { type Cluster, describeCluster, freePort, writeNote } from "./cluster";
import { shareUse } from "./share-use";

/** A running embedded Postgres, and our use of it. */
export type EmbeddedServer = {
  url: string;
  /** Ends our use; the server stops with the last process that uses it. */
  stop(): Promise<void>;
  /** Resolves when the server goes away under us. */
  lost: Promise<void>;
};

/** Sized for a laptop: the cache of the demo fits into memory. */
const flags = [
  "-c shared_buffers=256MB",
  "-c work_mem=32MB",
  "-c maintenance_work_mem=256MB",
  "-c max_wal_size=4GB",
  "-c wal_compression=on",
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

/** Lays the server's folder out beside its place and moves it there when it is whole, so that half of one is never started. */
async function initialise(cluster: Cluster): Promise<void> {
  const fresh = `${cluster.home}.new`;
  const passwordFile = path.join(cluster.home, "..", `.password-${process.pid}`);
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  await writeFile(passwordFile, cluster.password, { mode: 0o600 });
  for (const given of [fresh, passwordFile]) {
    if (cluster.owner) await chown(given, cluster.owner.uid, cluster.owner.gid);
  }
  try {
    const place = ["-D", fresh, "-E", "UTF8", "--locale=C", "--no-instructions"];
    const user = ["-U", "heptagon", `--pwfile=${passwordFile}`, "-A", "scram-sha-256"];
    const { code, output } = await run(cluster, cluster.binaries.initdb, [...place, ...user]);
    if (code !== 0)
      throw new Problem("unavailable", "Postgres could not lay out its data folder.", {
        where: cluster.home,
        next: output.trim().slice(-600),
      });
    await rename(fresh, cluster.home);
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
  const wait = ["-w", "-t", "60"];
  const args = ["-D", cluster.home, "-l", logFile, "-o", options, ...wait, "start"];
  const { code } = await run(cluster, cluster.binaries.pg_ctl, args);
  return { code, log: code === 0 ? "" : await readFile(logFile, "utf8").catch(() => "") };
}

async function ensureRunning(dataFolder: string): Promise<Cluster> {
  let cluster = await describeCluster(dataFolder);
  if (!existsSync(path.join(cluster.home, "PG_VERSION"))) await initialise(cluster);
  if (await isRunning(cluster)) return cluster;
  let attempt = await startOnPort(cluster);
  if (attempt.code !== 0 && /could not bind|Address already in use/.test(attempt.log.slice(-4_000))) {
    cluster = { ...cluster, port: await freePort() };
    await writeNote(cluster.noteFile, cluster);
    attempt = await startOnPort(cluster);
  }
  // Another process of ours may have been faster to start it.
  if (attempt.code !== 0 && !(await isRunning(cluster))) {
    throw new Problem("unavailable", "The embedded Postgres did not start.", {
      where: cluster.home,
      next: attempt.log.trim().slice(-800),
    });
  }
  return cluster;
}

async function stopServer(cluster: Cluster): Promise<void> {
  await run(cluster, cluster.binaries.pg_ctl, ["-D", cluster.home, "-m", "fast", "-w", "-t", "60", "stop"]);
}

/**
 * Uses the Postgres of a data folder: lays it out the first time, and starts it unless it is running. A server that an
 * interrupted run left behind is taken over; a lock that `kill -9` left behind is recovered by Postgres itself; a port
 * that somebody else took meanwhile is replaced by a free one.
 *
 * @param dataFolder absolute path; the server's own folder is `postgres` in it
 * @throws Problem with the end of the server's log when it does not start
 */
export async function startEmbedded(dataFolder: string): Promise<EmbeddedServer> {
  for (let attempt = 1; ; attempt += 1) {
    const cluster = await ensureRunning(dataFolder);
    const url = urlOf(cluster, "heptagon");
    try {
      await ensureDatabase(cluster);
      const use = await shareUse(url);
      return {
        url,
        lost: use.lost,
        async stop() {
          if (await use.isLast()) await stopServer(cluster);
          await use.end();
        },
      };
    } catch (error) {
      // It was being stopped by its last user just when we came.
      if (attempt >= 3) throw error;
    }
  }
}
