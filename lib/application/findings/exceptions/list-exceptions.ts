import type { PoolClient } from "pg";
import type { z } from "zod";
import type { Database } from "@/lib/adapters/db/database";
import {
  everyException,
  mutedByException,
  type StoredException,
} from "@/lib/adapters/db/queries/posture/exceptions";
import { scopeAccounts } from "@/lib/adapters/db/queries/posture/scope-accounts";
import { allChecks } from "@/lib/application/checks/all-checks";
import type { endpoints } from "@/lib/contract/endpoints/finding-life";
import type { CheckBook } from "@/lib/domain/posture/check-book";
import { reaches } from "@/lib/domain/posture/muting";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type ListedException = z.output<typeof endpoints.listExceptions.response>["exceptions"][number];

function listed(
  { id, within: _within, ...one }: StoredException,
  around: { checks: CheckBook; mutes: number; now: Date },
): ListedException {
  const expired = one.expiresAt !== null && one.expiresAt <= around.now;
  return {
    ...one,
    id,
    title: one.check === null ? null : (around.checks.byId(one.check)?.title ?? one.check),
    expiresAt: one.expiresAt?.toISOString() ?? null,
    createdAt: one.createdAt.toISOString(),
    changedAt: one.changedAt?.toISOString() ?? null,
    endedAt: one.endedAt?.toISOString() ?? null,
    state: one.endedAt ? "ended" : expired ? "expired" : "active",
    mutes: around.mutes,
  };
}

/** The exceptions that may touch an account of the scope, newest first, with what each mutes there now. */
export async function listExceptions(
  db: Database,
  scope: AccountScope,
  now: Date,
  client: PoolClient | Database["pool"] = db.pool,
): Promise<ListedException[]> {
  const [all, mutes, checks] = [
    await everyException(client),
    await mutedByException(client, scopeAccounts(scope)),
    await allChecks(db),
  ];
  return all
    .filter((one) => scope.all || scope.accounts.some((account) => reaches(one, account)))
    .map((one) => listed(one, { checks, mutes: mutes.get(one.id) ?? 0, now }));
}
