import { createReadStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Database } from "@/lib/adapters/db/database";
import { type StoredReport, storedReports } from "@/lib/adapters/db/queries/reports/stored-reports";
import { config } from "@/lib/application/config/config";
import { formatOf } from "@/lib/application/reports/formats";
import { Problem } from "@/lib/domain/errors/problem";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

/** @throws Problem when there is none, or it covers more than the scope */
export async function storedReport(db: Database, scope: AccountScope, id: string): Promise<StoredReport> {
  const [row] = await storedReports(db.pool, scope, { id, limit: 1 });
  if (!row)
    throw new Problem("not-found", "There is no such report, or it covers accounts that you do not see.");
  return row;
}

/** The name under which a report is saved. */
export function fileNameOf({ title, format }: Pick<StoredReport, "title" | "format">): string {
  const name = title.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return `${name}.${formatOf(format).extension}`;
}

export type OpenedReport = { name: string; media: string; bytes: number; read(): NodeJS.ReadableStream };

/** A report's file. @throws Problem when it is not made, or its file is gone */
export async function openReport(row: StoredReport): Promise<OpenedReport> {
  if (!row.path) throw new Problem("conflict", "The report is not made yet.");
  const file = path.join(config().dataFolder, row.path);
  const { size } = await stat(file).catch((cause: unknown) => {
    throw new Problem("not-found", "The report's file is gone.", { next: "Make it again.", cause });
  });
  const { media } = formatOf(row.format);
  return { name: fileNameOf(row), media, bytes: size, read: () => createReadStream(file) };
}

/** Removes a report with its file. */
export async function removeReport(
  db: Database,
  { id, path: name }: Pick<StoredReport, "id" | "path">,
): Promise<void> {
  await db.prisma.report.deleteMany({ where: { id } });
  if (name) await rm(path.join(config().dataFolder, name), { force: true });
}

/** Removes the reports whose time is over; answers how many. */
export async function removeExpired(db: Database, now: Date): Promise<number> {
  const rows = await db.prisma.report.findMany({
    where: { expiresAt: { lte: now } },
    select: { id: true, path: true },
  });
  for (const row of rows) await removeReport(db, row);
  return rows.length;
}
