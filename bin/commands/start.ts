import { mkdir } from "node:fs/promises";
import { z } from "zod";
import type { CommandModule, Shell } from "@/bin/command";
import { openDatabase } from "@/lib/adapters/db/database";
import { startEmbedded } from "@/lib/adapters/db/embedded/server";
import { migrate } from "@/lib/adapters/db/migrate";
import { ensureFirstAdministrator } from "@/lib/application/access/first-administrator";
import { config } from "@/lib/application/config/config";
import { startWorker } from "@/lib/application/jobs/worker";
import { lockDataFolder } from "@/lib/application/server/lock";
import { seedFirstTime } from "@/lib/application/server/seed-first-time";
import { ensurePortFree, startWebServer } from "@/lib/application/server/web-server";

const options = z.object({ dev: z.boolean().default(false), json: z.boolean().default(false) });

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

async function postgres(shell: Shell, stops: Stop[]): Promise<string> {
  const { databaseUrl, dataFolder } = config();
  if (databaseUrl) return databaseUrl;
  const server = await step(shell, "Postgres", () => startEmbedded(dataFolder));
  stops.push(server.stop);
  return server.url;
}

function welcome(shell: Shell, address: string, first: { email: string; password: string } | null): void {
  const { databaseUrl, dataFolder } = config();
  shell.print("");
  shell.print(`  Heptagon is at  ${address}`);
  shell.print(
    first
      ? `  Sign in as      ${first.email}  with  ${first.password}  (you will choose your own)`
      : "  Sign in         with your own password; forgotten: ./bin/heptagon users reset EMAIL",
  );
  shell.print(
    `  Data is in      ${dataFolder}${databaseUrl ? " and the database that DATABASE_URL names" : ""}`,
  );
  shell.print(
    "  Connect AWS     give this process read-only credentials (./bin/heptagon posture permissions),",
  );
  shell.print("                  then Settings → Collect; trail files: ./bin/heptagon events load PATH");
  shell.print("");
}

async function serve(shell: Shell, development: boolean, stops: Stop[]): Promise<0 | 1> {
  const { dataFolder, host, port, authSecret, worker, demo } = config();
  await mkdir(dataFolder, { recursive: true });
  await ensurePortFree(host, port);
  stops.push(await lockDataFolder(dataFolder, `http://${host}:${port}`));
  const url = await postgres(shell, stops);
  const db = openDatabase(url);
  stops.push(() => db.close());
  await step(shell, "database schema", () => migrate(db.pool));
  const first = await ensureFirstAdministrator(db, { dataFolder });
  if (demo) {
    const seeding = {
      dataFolder,
      now: new Date(),
      signal: shell.signal,
      onProgress: (line: string) => shell.note(`    ${line}`),
    };
    await step(shell, "demo organisation", () => seedFirstTime(db, seeding));
  }
  if (worker) {
    const running = await step(shell, "worker", () => startWorker(db, url));
    stops.push(running.stop);
  }
  const environment = { DATABASE_URL: url, NEXTAUTH_SECRET: authSecret, HEPTAGON_DATA: dataFolder };
  const web = await step(shell, "web server", () => startWebServer({ host, port, development, environment }));
  stops.push(web.stop);
  welcome(shell, web.address, first);
  const asked = new Promise<"asked">((resolve) =>
    shell.signal.addEventListener("abort", () => resolve("asked"), { once: true }),
  );
  const why = shell.signal.aborted ? "asked" : await Promise.race([asked, web.ended]);
  if (why === "asked") shell.note("  stopping …");
  else shell.note(`  The web server ended with code ${why}; stopping.`);
  return why === "asked" ? 0 : 1;
}

export const command: CommandModule = {
  summary: "Start Postgres (unless DATABASE_URL is set), the worker and the web server",
  declare(program) {
    program.option("--dev", "the web server in development mode", false);
  },
  async run(_args, given, shell) {
    const { dev } = options.parse(given);
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
