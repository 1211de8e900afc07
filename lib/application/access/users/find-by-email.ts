import type { Database } from "@/lib/adapters/db/database";
import { Problem } from "@/lib/domain/errors/problem";

/** The id of the person with this e-mail address. @throws Problem `not-found` */
export async function userIdByEmail(db: Database, email: string): Promise<string> {
  const row = await db.prisma.user.findUnique({
    where: { email: email.trim().toLowerCase() },
    select: { id: true },
  });
  if (row) return row.id;
  throw new Problem("not-found", `Nobody signs in as ${email}.`, { next: "See `heptagon users list`." });
}
