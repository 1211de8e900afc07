/**
 * The accounts a person may see: all of them, or a list of 12-digit ids.
 * An argument of every query that reads data, so that no query can forget it.
 */
export type AccountScope = { all: true } | { all: false; accounts: readonly string[] };

export const wholeOrganisation: AccountScope = { all: true };

/** The scope that is left when a person asks for some accounts (none named: all they may see). */
export function narrowScope(allowed: AccountScope, asked: readonly string[] | undefined): AccountScope {
  if (!asked || asked.length === 0) return allowed;
  if (allowed.all) return { all: false, accounts: [...asked] };
  return { all: false, accounts: asked.filter((account) => allowed.accounts.includes(account)) };
}

/** True when the account lies in the scope. */
export function inScope(scope: AccountScope, account: string): boolean {
  return scope.all || scope.accounts.includes(account);
}
