import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Database } from "@/lib/adapters/db/database";
import { config } from "@/lib/application/config/config";
import type { ReportContext } from "@/lib/application/reports/format";
import { formatOf } from "@/lib/application/reports/formats";
import { gatherReport } from "@/lib/application/reports/gather-report";
import { Problem } from "@/lib/domain/errors/problem";
import { reportQuestion } from "@/lib/domain/reports/question";

export type WrittenReport = { title: string; bytes: number; sentence: string };

async function writeFile(file: string, pieces: AsyncIterable<string | Uint8Array>) {
  const hash = createHash("sha256");
  const out = createWriteStream(file, { mode: 0o600 });
  await once(out, "open");
  try {
    for await (const piece of pieces) {
      hash.update(piece);
      if (!out.write(piece)) await once(out, "drain");
    }
    out.end();
    await once(out, "finish");
    return { bytes: out.bytesWritten, sha256: hash.digest("hex") };
  } catch (error) {
    out.destroy();
    await rm(file, { force: true });
    throw error;
  }
}

/**
 * Makes the file of a report that was noted; one that is there already stays. The file appears whole or not at all.
 * @throws Problem when nobody knows the report any more
 */
export async function writeReport(
  db: Database,
  id: string,
  { progress, signal }: Pick<ReportContext, "progress" | "signal">,
): Promise<WrittenReport> {
  const row = await db.prisma.report.findUnique({ where: { id } });
  if (!row) throw new Problem("not-found", "The report was removed before it was made.");
  if (row.path) return { title: row.title, bytes: Number(row.bytes ?? 0), sentence: row.sentence ?? "" };
  const format = formatOf(row.format);
  const context: ReportContext = {
    db,
    scope: row.allAccounts ? { all: true } : { all: false, accounts: row.accounts },
    question: reportQuestion.parse(row.question),
    now: row.askedAt,
    progress,
    signal,
  };
  const { dataFolder } = config();
  await mkdir(path.join(dataFolder, "reports"), { recursive: true, mode: 0o700 });
  const name = path.join("reports", `${id}.${format.extension}`);
  const file = path.join(dataFolder, name);
  const { bytes, sha256 } = await writeFile(`${file}.part`, format.write(context));
  const { sentence } = await gatherReport(context);
  await rename(`${file}.part`, file);
  await db.prisma.report.updateMany({ where: { id }, data: { path: name, bytes, sha256, sentence } });
  return { title: row.title, bytes, sentence };
}
