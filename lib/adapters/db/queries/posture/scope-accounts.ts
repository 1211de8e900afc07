import type { AccountScope } from "@/lib/domain/scope/account-scope";

/** The scope as a parameter of `($n::text[] IS NULL OR account = ANY ($n))`: null means every account. */
export function scopeAccounts(scope: AccountScope): readonly string[] | null {
  return scope.all ? null : scope.accounts;
}
