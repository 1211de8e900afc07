import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { CommandModule, Shell } from "@/bin/command";
import { sparseLines } from "@/bin/sparse-lines";
import { type Database, openDatabase } from "@/lib/adapters/db/database";
import { startEmbedded } from "@/lib/adapters/db/embedded/server";
import { migrate } from "@/lib/adapters/db/migrate";
import { ensureFirstAdministrator } from "@/lib/application/access/first-administrator";
import { judgeChangedFiles } from "@/lib/application/checks/changed-files";
import { takeCheckFolder } from "@/lib/application/checks/file-checks";
import { config } from "@/lib/application/config/config";
import { startWorker } from "@/lib/application/jobs/worker";
import { built } from "@/lib/application/server/built";
import { lockDataFolder } from "@/lib/application/server/lock";
import { seedFirstTime } from "@/lib/application/server/seed-first-time";
import { ensurePortFree, startWebServer } from "@/lib/application/server/web-server";

const options = z.object({
  dev: z.boolean().default(false),
  checks: z.string().min(1).optional(),
  json: z.boolean().default(false),
});

type Stop = () => Promise<void>;

/** Undoes what was started, last first, each once. */
async function stopAll(stops: Stop[]): Promise<void> {
  for (const stop of stops.splice(0).reverse()) await stop();
}

async function step<T>(shell: Shell, title: string, work: () => Promise<T>): Promise<T> {
  const began = Date.now();
  const result = await work();
  shell.note(`  ${title} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  return result;
}

/** The database's address; `lost` resolves when the embedded server goes away under us. */
async function postgres(shell: Shell, stops: Stop[]): Promise<{ url: string; lost: Promise<void> }> {
  const { databaseUrl, dataFolder } = config();
  if (databaseUrl) return { url: databaseUrl, lost: new Promise(() => undefined) };
  const server = await step(shell, "Postgres", () => startEmbedded(dataFolder));
  stops.push(server.stop);
  return server;
}

/** How to sign in, in words. The first password is printed once; until it is replaced, its file has it. */
async function signInLine(db: Database, dataFolder: string): Promise<string> {
  const file = path.join(dataFolder, "first-sign-in.json");
  const shownBefore = existsSync(file);
  const first = await ensureFirstAdministrator(db, { dataFolder });
  if (!first) return "with your own password; forgotten: ./bin/heptagon users reset EMAIL";
  if (shownBefore) return `as ${first.email} with the one-time password in ${file}`;
  return `as ${first.email} with the one-time password ${first.password} (also in ${file} until replaced)`;
}

function welcome(shell: Shell, address: string, signIn: string): void {
  const { databaseUrl, dataFolder } = config();
  shell.print("");
  shell.print(`  Heptagon is at  ${address}`);
  shell.print(`  Sign in         ${signIn}`);
  shell.print(
    `  Data is in      ${dataFolder}${databaseUrl ? " and the database that DATABASE_URL names" : ""}`,
  );
  shell.print(
    "  Connect AWS     give this process read-only credentials (./bin/heptagon posture permissions),",
  );
  shell.print("                  then Settings → Collect; trail files: ./bin/heptagon events load PATH");
  shell.print("");
}

/** Waits until somebody asks to stop (null), or until a part that is needed has ended by itself (which one). */
async function whatEndsIt(
  asked: AbortSignal,
  web: Promise<number>,
  lost: Promise<void>,
): Promise<string | null> {
  if (asked.aborted) return null;
  return Promise.race([
    new Promise<null>((resolve) => asked.addEventListener("abort", () => resolve(null), { once: true })),
    web.then((code) => `The web server ended by itself with code ${code}.`),
    lost.then(() => "Postgres ended by itself; the end of server.log in its folder says why."),
  ]);
}

async function serve(shell: Shell, development: boolean, stops: Stop[]): Promise<0 | 1> {
  const { dataFolder, host, port, authSecret, worker, demo, checksFolder } = config();
  const own = await takeCheckFolder(checksFolder);
  if (checksFolder)
    shell.note(`  ${own.length === 1 ? "1 check" : `${own.length} checks`} of ${checksFolder}`);
  await mkdir(dataFolder, { recursive: true });
  const ready = built(shell.signal);
  // Awaited where the web server starts; stopped before that, it must not count as unhandled.
  ready.catch(() => undefined);
  stops.push(await lockDataFolder(dataFolder, `http://${host}:${port}`));
  await ensurePortFree(host, port);
  const { url, lost } = await postgres(shell, stops);
  const db = openDatabase(url);
  stops.push(() => db.close());
  await step(shell, "database schema", () => migrate(db.pool));
  const signIn = await signInLine(db, dataFolder);
  if (demo) {
    const seeding = {
      dataFolder,
      now: new Date(),
      signal: shell.signal,
      onProgress: sparseLines(
        (line) => shell.note(`    ${line}`),
        2_000,
        () => performance.now(),
      ),
    };
    await step(shell, "demo organisation", () => seedFirstTime(db, seeding));
  }
  if (worker) {
    const running = await step(shell, "worker", () => startWorker(db, url));
    stops.push(running.stop);
    await judgeChangedFiles(db, running.ask);
  }
  await ready;
  const environment = { DATABASE_URL: url, NEXTAUTH_SECRET: authSecret, HEPTAGON_DATA: dataFolder };
  const web = await step(shell, "web server", () =>
    startWebServer({ host, port, development, environment, signal: shell.signal }),
  );
  stops.push(web.stop);
  welcome(shell, web.address, signIn);
  const why = await whatEndsIt(shell.signal, web.ended, lost);
  shell.note(why === null ? "  stopping …" : `  ${why} Stopping.`);
  return why === null ? 0 : 1;
}

export const command: CommandModule = {
  summary: "Start Postgres (unless DATABASE_URL is set), the worker and the web server",
  declare(program) {
    program
      .option("--dev", "the web server in development mode", false)
      .option("--checks <folder>", "checks of your own, as .ts and .js files (the setting HEPTAGON_CHECKS)");
  },
  async run(_args, given, shell) {
    const { dev, checks } = options.parse(given);
    // The web server is a process of its own, and reads the same setting.
    if (checks) process.env.HEPTAGON_CHECKS = path.resolve(checks);
    const stops: Stop[] = [];
    try {
      return await serve(shell, dev, stops);
    } catch (error) {
      if (shell.signal.aborted) return 0;
      throw error;
    } finally {
      await stopAll(stops);
    }
  },
};
