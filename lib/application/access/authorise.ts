import { type Permission, roleGrants } from "@/lib/domain/access/permissions";
import type { Person } from "@/lib/domain/access/person";
import { Problem } from "@/lib/domain/errors/problem";
import { type AccountScope, narrowScope, wholeOrganisation } from "@/lib/domain/scope/account-scope";

/**
 * The one gate that every route, page and server action passes; whatever no role grants is denied.
 *
 * @param person who asks, or null when nobody is signed in
 * @param permission what they ask to do
 * @param asked the accounts they ask about; the whole organisation means "all that I may see"
 * @param options.changingPassword true only where a person with a one-time password goes to replace it
 * @returns the accounts the answer may be made of: what was asked for, less what this person may not see
 * @throws Problem `unauthenticated` without a person, `forbidden` when the role lacks the permission or the
 *   one-time password has not been replaced yet
 */
export function authorise(
  person: Person | null,
  permission: Permission,
  asked: AccountScope = wholeOrganisation,
  options: { changingPassword?: boolean } = {},
): AccountScope {
  if (!person) {
    throw new Problem("unauthenticated", "Nobody is signed in.", {
      next: "Sign in, or send an API token as `Authorization: Bearer …`.",
    });
  }
  if (person.mustChangePassword && !options.changingPassword) {
    throw new Problem("forbidden", "The one-time password has not been replaced yet.", {
      next: "Choose a password of your own at /change-password.",
    });
  }
  if (!roleGrants(person.role, permission)) {
    throw new Problem("forbidden", `The role ${person.role} does not include ${permission}.`, {
      next: "Ask an administrator to change your role under Settings, People.",
    });
  }
  if (asked.all) return person.scope;
  // An empty list is "none", where narrowScope would read "not asked".
  return asked.accounts.length === 0 ? asked : narrowScope(person.scope, asked.accounts);
}
