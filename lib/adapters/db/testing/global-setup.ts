import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { openDatabase } from "../database";
import { startEmbedded } from "../embedded/server";
import { migrate } from "../migrate";

declare module "vitest" {
  interface ProvidedContext {
    databaseUrl: string;
  }
}

/** Starts one throw-away Postgres for all integration tests, with a migrated template that each test database is cloned from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), "heptagon-test-"));
  // Postgres may run as another user (when we are root), who must pass through.
  await chmod(folder, 0o755);
  const server = await startEmbedded(folder);
  const admin = new Client({ connectionString: server.url });
  await admin.connect();
  await admin.query("CREATE DATABASE template_migrated");
  await admin.end();
  const template = openDatabase(server.url.replace(/heptagon$/, "template_migrated"));
  await migrate(template.pool);
  await template.close();
  project.provide("databaseUrl", server.url);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
