import type { Database } from "@/lib/adapters/db/database";
import { rejectPage } from "@/lib/adapters/db/queries/events/rejects";
import { Problem } from "@/lib/domain/errors/problem";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

/**
 * What could not be loaded, newest first. A damaged record names no account for certain, so only people who may see
 * every account get to see it; others get an empty list.
 */
export async function listRejects(
  db: Database,
  scope: AccountScope,
  paging: { cursor?: string; limit: number },
) {
  if (!scope.all) return { rejects: [], total: 0, nextCursor: null };
  if (paging.cursor !== undefined && !/^\d{1,18}$/.test(paging.cursor))
    throw new Problem("bad-input", "The cursor is not one that this list gave out.", { where: "cursor" });
  const cursor = paging.cursor === undefined ? undefined : BigInt(paging.cursor);
  const { rows, total, next } = await rejectPage(db, { cursor, limit: paging.limit });
  const rejects = rows.map(({ id, at, path, position, field, reason, excerpt }) => ({
    id: id.toString(),
    at: at.toISOString(),
    path,
    position,
    field,
    reason,
    excerpt,
  }));
  return { rejects, total, nextCursor: next?.toString() ?? null };
}
