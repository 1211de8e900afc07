import { hashPassword, newPassword } from "@/lib/adapters/crypto/password";
import type { Database } from "@/lib/adapters/db/database";
import { toPerson } from "@/lib/application/access/to-person";
import { type ListedUser, listedUser, type UserRow } from "@/lib/application/access/users/listed-user";
import { refuseBeyondOwnScope } from "@/lib/domain/access/may-manage";
import type { Role } from "@/lib/domain/access/permissions";
import type { Person } from "@/lib/domain/access/person";
import { Problem } from "@/lib/domain/errors/problem";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type UserChange = {
  role?: Role;
  /** Account ids they may see; null means all. */
  accounts?: readonly string[] | null;
  disabled?: boolean;
  resetPassword?: boolean;
};

/**
 * Changes what a person may do or see, shuts them out, or gives them a new one-time password. All their sessions
 * end, so that the change acts at once.
 *
 * @param actor who makes the change; null for the command line, which holds the database anyway
 * @returns the person as they are now, and the one-time password if one was made
 * @throws Problem `not-found`, or `forbidden` for oneself, beyond one's own accounts and for the last administrator
 */
export async function changeUser(
  db: Database,
  actor: Person | null,
  id: string,
  change: UserChange,
): Promise<{ user: ListedUser; password: string | null }> {
  const row = await findUser(db, id);
  if (actor) refuseFor(actor, row, change);
  const password = change.resetPassword ? newPassword() : null;
  const passwordHash = password === null ? null : await hashPassword(password);
  const changed = await db.prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('heptagon:administrators'))`;
    const now = await tx.user.update({
      where: { id: row.id },
      data: {
        ...(change.role ? { role: change.role } : {}),
        ...(change.accounts === undefined
          ? {}
          : { accounts: [...(change.accounts ?? [])], allAccounts: change.accounts === null }),
        ...(change.disabled === undefined ? {} : { disabled: change.disabled }),
        ...(passwordHash === null ? {} : { passwordHash, mustChangePassword: true }),
        sessionEpoch: { increment: 1 },
      },
    });
    if (isChief(row) && (await tx.user.count({ where: chief })) === 0) {
      throw new Problem("forbidden", "This is the last administrator who sees all accounts.", {
        next: "Make somebody else one first.",
      });
    }
    return now;
  });
  return { user: listedUser(changed), password };
}

/** Administrators who see all accounts and are not shut out: there is always one. */
const chief = { role: "administrator", allAccounts: true, disabled: false };

function isChief(row: UserRow): boolean {
  return row.role === chief.role && row.allAccounts && !row.disabled;
}

async function findUser(db: Database, id: string): Promise<UserRow> {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  const row = isId ? await db.prisma.user.findUnique({ where: { id } }) : null;
  if (row) return row;
  throw new Problem("not-found", "There is no such person.", { next: "Reload the list of people." });
}

function refuseFor(actor: Person, row: UserRow, change: UserChange): void {
  if (actor.id === row.id) {
    throw new Problem("forbidden", "Nobody changes their own role, accounts or access.", {
      next: "Ask another administrator; your own password is changed at /change-password.",
    });
  }
  const before = toPerson(row).scope;
  refuseBeyondOwnScope(actor, [before, scopeAfter(before, change)]);
}

function scopeAfter(before: AccountScope, { accounts }: UserChange): AccountScope {
  if (accounts === undefined) return before;
  return accounts === null ? { all: true } : { all: false, accounts };
}
