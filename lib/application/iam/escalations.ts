import type { Database } from "@/lib/adapters/db/database";
import { freshnessOf } from "@/lib/application/findings/freshness";
import type { ResponseOf } from "@/lib/contract/endpoint";
import type { endpoints } from "@/lib/contract/endpoints/escalations";
import type { Estate } from "@/lib/domain/iam/account/estate";
import { methods } from "@/lib/domain/iam/escalation/methods.generated";
import { type Escalations, findEscalations } from "@/lib/domain/iam/escalation/search";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { estateOf } from "./estate";
import { workloadsOf } from "./workloads";

const kept = new WeakMap<Estate, Promise<Escalations>>();

async function search(db: Database, scope: AccountScope, estate: Estate): Promise<Escalations> {
  return findEscalations(estate, methods, await workloadsOf(db, scope, estate));
}

/** Searches once for an estate: the next question gets the same answer at once. */
function escalationsIn(db: Database, scope: AccountScope, estate: Estate): Promise<Escalations> {
  const known = kept.get(estate);
  if (known) return known;
  const searching = search(db, scope, estate);
  kept.set(estate, searching);
  searching.catch(() => kept.delete(estate));
  return searching;
}

/** Who of the scope's principals can become administrator, and how. */
export async function askEscalations(
  db: Database,
  scope: AccountScope,
): Promise<ResponseOf<typeof endpoints.escalations>> {
  const estate = await estateOf(db, scope);
  const { admins, escalations } = await escalationsIn(db, scope, estate);
  const unknown = estate.accounts.filter(({ account }) => !estate.knowsControlPolicies(account));
  return {
    freshness: await freshnessOf(db, scope),
    principals: estate.principals.size,
    admins,
    methods: methods.map(({ id, title, source }) => ({ id, title, source })),
    escalations: escalations.map((one) => {
      const principal = estate.principals.get(one.principal);
      return { ...one, account: principal?.account ?? "", kind: principal?.kind ?? "role" };
    }),
    caveats: unknown.map(
      ({ account }) => `Organisation policies of account ${account} are not known: this is an upper bound.`,
    ),
  };
}
