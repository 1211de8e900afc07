import type { Database } from "@/lib/adapters/db/database";
import { Problem } from "@/lib/domain/errors/problem";

export type AuditEntry = {
  id: string;
  at: string;
  who: string;
  action: string;
  target: string | null;
  detail: unknown;
  ip: string | null;
};

/**
 * The audit log, newest first, a page at a time. Ids only grow, so the cursor is the last id seen.
 *
 * @throws Problem `bad-input` for a cursor that isn't ours
 */
export async function auditLog(
  db: Database,
  page: { cursor?: string; limit: number },
): Promise<{ entries: AuditEntry[]; nextCursor: string | null }> {
  if (page.cursor !== undefined && !/^\d{1,18}$/.test(page.cursor)) {
    throw new Problem("bad-input", "The cursor is not one of ours.", { next: "Start from the first page." });
  }
  const rows = await db.prisma.auditEntry.findMany({
    ...(page.cursor ? { where: { id: { lt: BigInt(page.cursor) } } } : {}),
    orderBy: { id: "desc" },
    take: page.limit + 1,
  });
  const entries = rows.slice(0, page.limit).map((row) => ({
    id: String(row.id),
    at: row.at.toISOString(),
    who: row.who,
    action: row.action,
    target: row.target,
    detail: row.detail,
    ip: row.ip,
  }));
  return { entries, nextCursor: rows.length > page.limit ? (entries.at(-1)?.id ?? null) : null };
}
