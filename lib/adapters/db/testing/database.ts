import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";
import { type Database, openDatabase } from "../database";

export type TestDatabase = Database & { url: string; drop(): Promise<void> };

async function asAdministrator(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A database of the test's own: migrated, empty, gone after `drop`. */
export async function testDatabase(): Promise<TestDatabase> {
  const admin = inject("databaseUrl");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await asAdministrator(admin, `CREATE DATABASE ${name} TEMPLATE template_migrated`);
  const url = admin.replace(/heptagon$/, name);
  const database = openDatabase(url);
  return {
    ...database,
    url,
    async drop() {
      await database.close();
      await asAdministrator(admin, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}
