import type { Database } from "@/lib/adapters/db/database";
import { type ListedUser, listedUser } from "@/lib/application/access/users/listed-user";

/** Everybody who can sign in, by e-mail address. */
export async function listUsers(db: Database): Promise<ListedUser[]> {
  const rows = await db.prisma.user.findMany({ orderBy: { email: "asc" } });
  return rows.map(listedUser);
}
