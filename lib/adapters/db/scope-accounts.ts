import type { AccountScope } from "@/lib/domain/scope/account-scope";

/**
 * A scope as a query parameter: null for all accounts, else the list. In SQL:
 * `($1::text[] IS NULL OR account = ANY($1))`.
 */
export function scopeAccounts(scope: AccountScope): readonly string[] | null {
  return scope.all ? null : scope.accounts;
}
