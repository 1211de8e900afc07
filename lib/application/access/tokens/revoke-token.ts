import { z } from "zod";
import type { Database } from "@/lib/adapters/db/database";
import { writeAudit } from "@/lib/application/access/audit";
import { Problem } from "@/lib/domain/errors/problem";

/** Revokes a token by its id; the next request with it is refused. @throws Problem `not-found` */
export async function revokeToken(db: Database, id: string): Promise<void> {
  const row = z.uuid().safeParse(id).success ? await db.prisma.apiToken.findUnique({ where: { id } }) : null;
  if (!row) {
    throw new Problem("not-found", `There is no token ${id}.`, { next: "See `heptagon tokens list`." });
  }
  await db.prisma.apiToken.delete({ where: { id } });
  await writeAudit(db, { who: "command line", action: "token revoked", target: row.name });
}
