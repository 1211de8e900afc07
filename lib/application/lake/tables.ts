import { randomUUID } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Database } from "@/lib/adapters/db/database";
import { estateAccounts, findingRows, resourceRows } from "@/lib/adapters/db/queries/lake/estate-rows";
import {
  estateVersion,
  type LakeTable,
  lakeTables,
  replaceLakeTables,
} from "@/lib/adapters/db/queries/lake/tables";
import { askChild, startChild } from "@/lib/adapters/lake/duckdb/child";
import type { TableAnswer } from "@/lib/adapters/lake/duckdb/writer/messages";
import { estateOf } from "@/lib/application/iam/estate";
import { principalRow, statementRows } from "@/lib/domain/lake/estate-rows";
import { type EstateTable, estateTables } from "@/lib/domain/lake/estate-tables";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";
import type { LakePlace } from "./folders";

type Rows = () => Promise<Record<string, unknown>[]>;

async function sources(db: Database, account: string): Promise<Record<EstateTable, Rows>> {
  const principals = async () => {
    const estate = await estateOf(db, wholeOrganisation);
    return [...estate.principals.values()].filter((one) => one.account === account);
  };
  return {
    resource: () => resourceRows(db.pool, account),
    finding: () => findingRows(db.pool, account),
    principal: async () => (await principals()).map(principalRow),
    statement: async () => (await principals()).flatMap(statementRows),
  };
}

/**
 * Makes `resource`, `finding`, `principal` and `statement` anew, one file for each account, when inventory or findings have
 * changed since. @returns whether they had
 */
export async function renewTables(db: Database, place: LakePlace, signal?: AbortSignal): Promise<boolean> {
  const version = await estateVersion(db.pool);
  const known = await lakeTables(db.pool, wholeOrganisation);
  const accounts = await estateAccounts(db.pool);
  const complete = known.length === accounts.length * estateTables.length;
  if (complete && known.every((table) => table.version === version)) return false;
  const writer = startChild("writer");
  try {
    const made: LakeTable[] = [];
    for (const account of accounts) {
      const rowsOf = await sources(db, account);
      for (const table of estateTables) {
        const lines = path.join(place.tempFolder, `${randomUUID()}.jsonl`);
        const target = path.join(
          account.replace(/[^A-Za-z0-9-]/g, "_"),
          "tables",
          `${table.name}-${randomUUID()}.parquet`,
        );
        await mkdir(place.tempFolder, { recursive: true });
        await writeFile(
          lines,
          (await rowsOf[table.name]()).map((row) => `${JSON.stringify(row)}\n`).join(""),
        );
        const work = { kind: "table", table, lines, target, ...place };
        const { rows, bytes } = await askChild<typeof work, TableAnswer>(writer, work, signal);
        await rm(lines, { force: true });
        made.push({ account, name: table.name, file: target, rows, bytes, version });
      }
    }
    await replaceLakeTables(db.pool, made);
    return true;
  } finally {
    writer.kill("SIGKILL");
  }
}
