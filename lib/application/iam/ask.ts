import { performance } from "node:perf_hooks";
import type { Database } from "@/lib/adapters/db/database";
import { resourcesMatching } from "@/lib/adapters/db/queries/search/resources-matching";
import { actionCatalogue } from "@/lib/adapters/iam-data/catalogue";
import { freshnessOf } from "@/lib/application/findings/freshness";
import type { ResponseOf } from "@/lib/contract/endpoint";
import type { endpoints } from "@/lib/contract/endpoints/permissions";
import { searchActions } from "@/lib/domain/iam/catalogue";
import { can } from "@/lib/domain/iam/question/can";
import { contextValues } from "@/lib/domain/iam/question/context-values";
import { whoCan } from "@/lib/domain/iam/question/who-can";
import { whoUsed } from "@/lib/domain/iam/usage/who-used";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { endOfDay } from "./as-of";
import { callsIn, usualDays } from "./calls";
import { estateOf } from "./estate";
import { holdersOf } from "./holders";
import { knownPrincipal, noSuchPrincipal } from "./principal-permissions";

type Asked = { action: string; resource: string; context?: readonly string[]; at?: string; now: Date };

/** May a principal of the scope do this to that? Throws a Problem when the inventory does not hold it. */
export async function askCan(
  db: Database,
  scope: AccountScope,
  { principal, action, resource, context = [], at, now }: Asked & { principal: string },
): Promise<ResponseOf<typeof endpoints.can>> {
  const estate = await estateOf(db, scope, endOfDay(at));
  const arn = knownPrincipal(estate, principal);
  const answer = can(estate, { principal: arn, action, resource, context: contextValues(context) });
  if (!answer) return noSuchPrincipal(principal);
  const { calls, days } = await callsIn(db, scope, { days: usualDays, now });
  const holder = await holdersOf(db, scope, { estate, calls });
  return {
    freshness: await freshnessOf(db, scope, endOfDay(at)),
    ...answer,
    holder: holder(arn),
    used: whoUsed(calls, { action, resource }).get(arn) ?? null,
    days,
  };
}

/** Who of the scope's principals can do this to that? */
export async function askWhoCan(
  db: Database,
  scope: AccountScope,
  { action, resource, context = [], at, now }: Asked,
): Promise<ResponseOf<typeof endpoints.whoCan>> {
  const estate = await estateOf(db, scope, endOfDay(at));
  const began = performance.now();
  const answer = whoCan(estate, { action, resource, context: contextValues(context) });
  const milliseconds = performance.now() - began;
  const { calls, days } = await callsIn(db, scope, { days: usualDays, now });
  const holder = await holdersOf(db, scope, { estate, calls });
  const used = whoUsed(calls, { action, resource });
  return {
    freshness: await freshnessOf(db, scope, endOfDay(at)),
    ...answer,
    rows: answer.rows.map((row) => ({
      ...row,
      holder: holder(row.principal),
      used: used.get(row.principal) ?? null,
    })),
    milliseconds,
    days,
  };
}

/** Up to twenty actions for completion. */
export async function suggestActions(text: string): Promise<{ actions: string[] }> {
  return { actions: searchActions(await actionCatalogue(), text, 20) };
}

/** Up to twenty resources of the scope for completion. */
export async function suggestResources(
  db: Database,
  scope: AccountScope,
  text: string,
): Promise<ResponseOf<typeof endpoints.suggestResources>> {
  return { resources: await resourcesMatching(db, scope, text, 20) };
}
