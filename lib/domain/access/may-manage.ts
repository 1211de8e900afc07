import type { Person } from "@/lib/domain/access/person";
import { Problem } from "@/lib/domain/errors/problem";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

/** True when everything in `inner` lies in `outer`. */
function within(inner: AccountScope, outer: AccountScope): boolean {
  if (outer.all) return true;
  return !inner.all && inner.accounts.every((account) => outer.accounts.includes(account));
}

/**
 * Nobody can hand out, or take over by resetting a password, more than they hold themselves.
 *
 * @param actor who makes the change; holds `users:manage`
 * @param scopes what the other person may see, before and after the change
 * @throws Problem `forbidden` when one of them reaches past the actor's own accounts
 */
export function refuseBeyondOwnScope(actor: Person, scopes: readonly AccountScope[]): void {
  if (scopes.every((scope) => within(scope, actor.scope))) return;
  throw new Problem("forbidden", "This person sees accounts that you don't.", {
    next: "Ask an administrator who sees all accounts.",
  });
}
