import type { Database } from "@/lib/adapters/db/database";
import { inventoryVersion } from "@/lib/adapters/db/queries/posture/inventory-version";
import {
  type IamAccount as Collected,
  iamAccounts,
  iamAccountsOfWorld,
  iamTypes,
} from "@/lib/application/findings/inventory";
import { newestWorlds } from "@/lib/application/findings/newest-worlds";
import { authorizationDetails } from "@/lib/domain/iam/account/details";
import { buildEstate, type Estate, type ResourcePolicy } from "@/lib/domain/iam/account/estate";
import { controlPoliciesOf, type Organisation } from "@/lib/domain/iam/account/organisation";
import { readAccount } from "@/lib/domain/iam/account/read-account";
import { parsePolicy } from "@/lib/domain/iam/policy/parse";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { organisationOf } from "./organisation";

/** Estates are large and questions come in rows: the last few are kept for as long as the inventory is the same. */
const keep = 8;
const kept = new Map<string, Promise<Estate>>();

function resourcePoliciesOf({ account, resourcePolicies }: Collected): ResourcePolicy[] {
  return resourcePolicies.flatMap(({ arn, policy }) => {
    const read = parsePolicy(policy);
    return read.ok ? [{ arn, account, policy: read.policy }] : [];
  });
}

async function collectedAt(db: Database, scope: AccountScope, until: Date | null): Promise<Collected[]> {
  if (!until) return iamAccounts(db, scope);
  return (await newestWorlds(db, scope, iamTypes, until)).flatMap(iamAccountsOfWorld);
}

async function readEstate(db: Database, scope: AccountScope, until: Date | null): Promise<Estate> {
  const [collected, organisation] = await Promise.all([
    collectedAt(db, scope, until),
    organisationOf(db, until),
  ]);
  return estateFrom(collected, organisation);
}

/** The estate of what was collected of accounts, under their organisation's policies where they are known. */
export function estateFrom(collected: readonly Collected[], organisation: Organisation | null): Estate {
  const accounts = collected.map(({ account, details }) =>
    readAccount(authorizationDetails.parse(details), account),
  );
  return buildEstate({
    accounts,
    resources: collected.flatMap(resourcePoliciesOf),
    control: new Map(
      organisation ? accounts.map(({ account }) => [account, controlPoliciesOf(organisation, account)]) : [],
    ),
    organisation: organisation?.id ?? null,
  });
}

function keyOf(version: string, scope: AccountScope): string {
  return `${version} ${scope.all ? "*" : [...scope.accounts].sort().join(",")}`;
}

/**
 * The estate of the scope's accounts as the newest inventory has it, or had it at an instant; compiled, and the same one
 * while the inventory does not change.
 */
export async function estateOf(
  db: Database,
  scope: AccountScope,
  until: Date | null = null,
): Promise<Estate> {
  const key = `${keyOf(await inventoryVersion(db.pool), scope)} ${until?.toISOString() ?? ""}`;
  const known = kept.get(key);
  if (known) return known;
  const reading = readEstate(db, scope, until);
  kept.set(key, reading);
  reading.catch(() => kept.delete(key));
  for (const old of [...kept.keys()].slice(0, -keep)) kept.delete(old);
  return reading;
}
