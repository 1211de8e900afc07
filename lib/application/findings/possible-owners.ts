import type { Database } from "@/lib/adapters/db/database";
import { ownersSoFar } from "@/lib/adapters/db/queries/posture/owners-so-far";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

/** Whom findings can be given to: people who can sign in, and those who look after some already; by e-mail address. */
export async function possibleOwners(
  db: Database,
  scope: AccountScope,
): Promise<{ email: string; name: string | null }[]> {
  const [people, others] = await Promise.all([
    db.prisma.user.findMany({ where: { disabled: false }, select: { email: true, name: true } }),
    ownersSoFar(db.pool, scope),
  ]);
  const known = new Map<string, string | null>(others.map((email) => [email, null]));
  for (const { email, name } of people) known.set(email, name);
  return [...known].map(([email, name]) => ({ email, name })).sort((a, b) => (a.email < b.email ? -1 : 1));
}
