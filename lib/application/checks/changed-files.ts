import { z } from "zod";
import type { Database } from "@/lib/adapters/db/database";
import { fileChecks } from "@/lib/application/checks/file-checks";
import type { AskForJob } from "@/lib/application/jobs/job";

const key = "file-checks";
const judgedBy = z.record(z.string(), z.string());

/**
 * Has the newest inventory judged again by the checks in files that were added, changed or taken away since this was last
 * asked. @returns their ids
 */
export async function judgeChangedFiles(db: Database, ask: AskForJob): Promise<string[]> {
  const now = Object.fromEntries(fileChecks().map(({ check, sha256 }) => [check.id, sha256]));
  const stored = await db.prisma.setting.findUnique({ where: { key } });
  const before = judgedBy.catch({}).parse(stored?.value);
  const ids = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(
    (id) => before[id] !== now[id],
  );
  if (ids.length === 0) return [];
  await ask("judge-again", { checks: ids });
  await db.prisma.setting.upsert({ where: { key }, create: { key, value: now }, update: { value: now } });
  return ids;
}
