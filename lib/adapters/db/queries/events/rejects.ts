import type { Database } from "@/lib/adapters/db/database";

/** What could not be loaded, newest first, after an id. Rejects belong to no account: only people who may see all see them. */
export async function rejectPage(db: Database, { cursor, limit }: { cursor?: bigint; limit: number }) {
  const rows = await db.prisma.reject.findMany({
    where: cursor === undefined ? {} : { id: { lt: cursor } },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const total = await db.prisma.reject.count();
  const shown = rows.slice(0, limit);
  return { rows: shown, total, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
}
