import { newToken, tokenHash } from "@/lib/adapters/crypto/token";
import type { Database } from "@/lib/adapters/db/database";
import { writeAudit } from "@/lib/application/access/audit";
import { userIdByEmail } from "@/lib/application/access/users/find-by-email";

export type NewToken = { email: string; name: string; expiresAt: Date | null };

/**
 * Makes an API token that acts as a person. The token itself is returned here and nowhere else.
 *
 * @throws Problem `not-found` when nobody has the e-mail address
 */
export async function addToken(db: Database, given: NewToken): Promise<{ id: string; token: string }> {
  const userId = await userIdByEmail(db, given.email);
  const token = newToken();
  const { id } = await db.prisma.apiToken.create({
    data: { userId, name: given.name, sha256: tokenHash(token), expiresAt: given.expiresAt },
  });
  await writeAudit(db, {
    who: "command line",
    action: "token added",
    target: given.email,
    detail: { name: given.name },
  });
  return { id, token };
}
