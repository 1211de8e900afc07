import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { migrate } from "./migrate";
import { type TestDatabase, testDatabase } from "./testing/database";

describe("migrations", () => {
  let db: TestDatabase;
  let folder: string;

  beforeEach(async () => {
    db = await testDatabase();
    folder = await mkdtemp(path.join(tmpdir(), "migrations-"));
    await db.pool.query("DELETE FROM public._prisma_migrations");
  });
  afterEach(async () => {
    await db.drop();
    await rm(folder, { recursive: true });
  });

  async function write(name: string, sql: string): Promise<void> {
    await mkdir(path.join(folder, name), { recursive: true });
    await writeFile(path.join(folder, name, "migration.sql"), sql);
  }

  it("are applied once, in order, even by several processes at the same time", async () => {
    await write("2_second", "ALTER TABLE thing ADD COLUMN name text");
    await write("1_first", "CREATE TABLE thing (id int)");
    const applied = await Promise.all([
      migrate(db.pool, folder),
      migrate(db.pool, folder),
      migrate(db.pool, folder),
    ]);
    expect(applied.flat()).toEqual(["1_first", "2_second"]);
    expect(await migrate(db.pool, folder)).toEqual([]);
  });

  it("leave nothing behind when they fail, and say which one", async () => {
    await write("1_broken", "CREATE TABLE half (id int); SELECT no_such_function()");
    await expect(migrate(db.pool, folder)).rejects.toThrow(/1_broken.*no_such_function/);
    const { rows } = await db.pool.query("SELECT to_regclass('half') AS found");
    expect(rows).toEqual([{ found: null }]);
  });

  it("refuse a file that was changed after it was applied", async () => {
    await write("1_first", "CREATE TABLE thing (id int)");
    await migrate(db.pool, folder);
    await write("1_first", "CREATE TABLE thing (id bigint)");
    await expect(migrate(db.pool, folder)).rejects.toThrow("not what was applied");
  });
});
