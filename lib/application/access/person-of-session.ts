import type { Database } from "@/lib/adapters/db/database";
import type { SessionClaims } from "@/lib/adapters/session/session-token";
import { toPerson } from "@/lib/application/access/to-person";
import type { Person } from "@/lib/domain/access/person";

/**
 * Who a session belongs to, asked of the database each time, so that disabling a person or changing their role
 * acts on their next request. Null for sessions of an earlier epoch.
 */
export async function personOfSession(db: Database, claims: SessionClaims): Promise<Person | null> {
  const row = await db.prisma.user.findUnique({ where: { id: claims.sub } });
  if (!row || row.disabled || row.sessionEpoch !== claims.epoch) return null;
  return toPerson(row);
}
