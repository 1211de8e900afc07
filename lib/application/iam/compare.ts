import type { Database } from "@/lib/adapters/db/database";
import { actionCatalogue } from "@/lib/adapters/iam-data/catalogue";
import type { ResponseOf } from "@/lib/contract/endpoint";
import type { endpoints } from "@/lib/contract/endpoints/compare-permissions";
import { diffReach } from "@/lib/domain/iam/question/diff";
import { whatCan } from "@/lib/domain/iam/question/what-can";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { endOfDay } from "./as-of";
import { estateOf } from "./estate";
import { knownPrincipal, noSuchPrincipal } from "./principal-permissions";

async function reachOf(db: Database, scope: AccountScope, { given, at }: { given: string; at?: string }) {
  const estate = await estateOf(db, scope, endOfDay(at));
  const principal = knownPrincipal(estate, given);
  return whatCan(estate, { principal, catalogue: await actionCatalogue() }) ?? noSuchPrincipal(given);
}

/** What one principal or date can do and the other cannot. Throws a Problem for a principal that was not there then. */
export async function comparePermissions(
  db: Database,
  scope: AccountScope,
  { left, right, leftAt, rightAt }: { left: string; right: string; leftAt?: string; rightAt?: string },
): Promise<ResponseOf<typeof endpoints.comparePermissions>> {
  const before = await reachOf(db, scope, { given: left, at: leftAt });
  const after = await reachOf(db, scope, { given: right, at: rightAt });
  return {
    left: { principal: before.principal, at: leftAt ?? null, reachable: before.reachable },
    right: { principal: after.principal, at: rightAt ?? null, reachable: after.reachable },
    difference: diffReach(before, after),
  };
}
