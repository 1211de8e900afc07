import { hashPassword, newPassword } from "@/lib/adapters/crypto/password";
import type { Database } from "@/lib/adapters/db/database";
import { type ListedUser, listedUser } from "@/lib/application/access/users/listed-user";
import type { Role } from "@/lib/domain/access/permissions";
import { Problem } from "@/lib/domain/errors/problem";

export type NewUser = {
  email: string;
  name: string;
  role: Role;
  /** Account ids they may see; null means all. */
  accounts: readonly string[] | null;
};

/**
 * Adds a person with a one-time password, which is returned here and nowhere else.
 *
 * @throws Problem `conflict` when the e-mail address is taken
 */
export async function addUser(db: Database, given: NewUser): Promise<{ user: ListedUser; password: string }> {
  const email = given.email.trim().toLowerCase();
  const password = newPassword();
  const made = await db.prisma.user.createMany({
    data: {
      email,
      name: given.name.trim(),
      role: given.role,
      accounts: [...(given.accounts ?? [])],
      allAccounts: given.accounts === null,
      passwordHash: await hashPassword(password),
      mustChangePassword: true,
    },
    skipDuplicates: true,
  });
  if (made.count === 0) {
    throw new Problem("conflict", `${email} can sign in already.`, {
      next: "Change or reset the person who is there.",
    });
  }
  const row = await db.prisma.user.findUniqueOrThrow({ where: { email } });
  return { user: listedUser(row), password };
}
