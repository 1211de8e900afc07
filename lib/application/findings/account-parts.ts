import type { Pool, PoolClient } from "pg";
import { accountUnits } from "@/lib/adapters/db/queries/posture/account-units";
import { type PartsRow, partsAsOf } from "@/lib/adapters/db/queries/posture/parts-as-of";
import type { AccountParts } from "@/lib/domain/posture/groups";
import type { Principle } from "@/lib/domain/posture/principles";
import { formulaVersion } from "@/lib/domain/posture/score";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type NamedAccountParts = AccountParts & { name: string | null };

function byPrinciple(rows: readonly PartsRow[]): Map<Principle, PartsRow["parts"]> {
  return new Map(rows.map(({ principle, parts }) => [principle as Principle, parts]));
}

/** What the scores of each of the scope's accounts are made of at an instant, with name and organisational unit. */
export async function accountPartsAsOf(
  client: Pool | PoolClient,
  scope: AccountScope,
  at: Date,
): Promise<NamedAccountParts[]> {
  const rows = await partsAsOf(client, scope, at, formulaVersion);
  const known = new Map((await accountUnits(client, scope, at)).map((one) => [one.account, one]));
  const accounts = [...new Set(rows.map((row) => row.account))];
  return accounts.map((account) => ({
    account,
    name: known.get(account)?.name ?? null,
    unit: known.get(account)?.unit ?? null,
    parts: byPrinciple(rows.filter((row) => row.account === account)),
  }));
}
