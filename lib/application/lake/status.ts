import type { Database } from "@/lib/adapters/db/database";
import { lakePartitions } from "@/lib/adapters/db/queries/lake/partitions";
import { lakeTables } from "@/lib/adapters/db/queries/lake/tables";
import { uncompactedObjects } from "@/lib/adapters/db/queries/lake/uncompacted-objects";
import { estateTables } from "@/lib/domain/lake/estate-tables";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { allEngines, lakeContext } from "./engines";

/** What the lake holds of the scope's accounts, how far behind it is, and which engines can be asked. */
export async function lakeStatus(db: Database, scope: AccountScope) {
  const context = lakeContext(db);
  const [partitions, tables, waiting] = await Promise.all([
    lakePartitions(db.pool, scope),
    lakeTables(db.pool, scope),
    uncompactedObjects(db.pool),
  ]);
  const days = partitions.map(({ day }) => day).sort();
  const engines = await Promise.all(
    allEngines().map(async ({ id, name, about, dialect, tables: named, state }) => {
      const now = await state(context, scope);
      const shapes = named.map(({ columns, ...table }) => ({ ...table, columns: [...columns] }));
      return { id, name, about, dialect, ...now, next: now.ready ? null : now.next, tables: shapes };
    }),
  );
  return {
    events: partitions.reduce((sum, { rows }) => sum + rows, 0),
    bytes: partitions.reduce((sum, { bytes }) => sum + bytes, 0),
    partitions: partitions.length,
    accounts: new Set(partitions.map(({ account }) => account)).size,
    firstDay: days.at(0) ?? null,
    lastDay: days.at(-1) ?? null,
    compactedAt:
      partitions
        .map(({ compactedAt }) => compactedAt.toISOString())
        .sort()
        .at(-1) ?? null,
    waiting: waiting.length,
    tables: estateTables.map(({ name }) => ({
      name,
      rows: tables.filter((table) => table.name === name).reduce((sum, { rows }) => sum + rows, 0),
    })),
    engines,
  };
}
