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
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { estateOf } from "./estate";
import { knownPrincipal, noSuchPrincipal } from "./principal-permissions";

type Asked = { action: string; resource: string; context?: readonly string[] };

/** May a principal of the scope do this to that? Throws a Problem when the inventory does not hold it. */
export async function askCan(
  db: Database,
  scope: AccountScope,
  { principal, action, resource, context = [] }: Asked & { principal: string },
): Promise<ResponseOf<typeof endpoints.can>> {
  const estate = await estateOf(db, scope);
  const arn = knownPrincipal(estate, principal);
  const answer = can(estate, { principal: arn, action, resource, context: contextValues(context) });
  return { freshness: await freshnessOf(db, scope), ...(answer ?? noSuchPrincipal(principal)) };
}

/** Who of the scope's principals can do this to that? */
export async function askWhoCan(
  db: Database,
  scope: AccountScope,
  { action, resource, context = [] }: Asked,
): Promise<ResponseOf<typeof endpoints.whoCan>> {
  const estate = await estateOf(db, scope);
  const began = performance.now();
  const answer = whoCan(estate, { action, resource, context: contextValues(context) });
  const milliseconds = performance.now() - began;
  return { freshness: await freshnessOf(db, scope), ...answer, milliseconds };
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
