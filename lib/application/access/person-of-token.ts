import { tokenHash } from "@/lib/adapters/crypto/token";
import type { Database } from "@/lib/adapters/db/database";
import { toPerson } from "@/lib/application/access/to-person";
import type { Person } from "@/lib/domain/access/person";

const usedResolutionMs = 60_000;

/** Who an API token acts as; null when it is unknown, revoked or expired, or its person disabled. */
export async function personOfToken(db: Database, token: string, now: Date): Promise<Person | null> {
  const row = await db.prisma.apiToken.findUnique({
    where: { sha256: tokenHash(token) },
    include: { user: true },
  });
  if (!row || row.user.disabled || (row.expiresAt && row.expiresAt <= now)) return null;
  if (!row.lastUsedAt || now.getTime() - row.lastUsedAt.getTime() > usedResolutionMs) {
    await db.prisma.apiToken.updateMany({ where: { id: row.id }, data: { lastUsedAt: now } });
  }
  return toPerson(row.user);
}
