import type { Database } from "@/lib/adapters/db/database";

export type ListedToken = {
  id: string;
  name: string;
  user: string;
  createdAt: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
};

/** All API tokens, newest first; never the tokens themselves. */
export async function listTokens(db: Database): Promise<ListedToken[]> {
  const rows = await db.prisma.apiToken.findMany({ include: { user: true }, orderBy: { createdAt: "desc" } });
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    user: row.user.email,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  }));
}
