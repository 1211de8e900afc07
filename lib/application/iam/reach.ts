import { performance } from "node:perf_hooks";
import type { Database } from "@/lib/adapters/db/database";
import { knownResource } from "@/lib/application/posture/resource";
import type { ResponseOf } from "@/lib/contract/endpoint";
import type { endpoints } from "@/lib/contract/endpoints/resources";
import { whoCan } from "@/lib/domain/iam/question/who-can";
import { typicalActions } from "@/lib/domain/iam/typical-actions";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { estateOf } from "./estate";

const mostPrincipals = 100;

/**
 * Who of the scope's principals can read, write, delete and administer a resource.
 * @throws Problem not-found when the scope's inventory does not hold it
 */
export async function askReach(
  db: Database,
  scope: AccountScope,
  id: string,
): Promise<ResponseOf<typeof endpoints.reach>> {
  const { id: arn, type } = await knownResource(db, scope, id);
  const estate = await estateOf(db, scope);
  const began = performance.now();
  const answers = typicalActions(type, arn).map(({ kind, action, resource }) => ({
    kind,
    ...whoCan(estate, { action, resource }),
  }));
  return {
    kinds: answers.map(({ kind, action, asked, rows }) => {
      const sure = rows.filter(({ decision }) => decision === "Allowed");
      const perhaps = rows.filter(({ decision }) => decision === "Conditional");
      return {
        kind,
        action,
        asked,
        allowed: sure.length,
        conditional: perhaps.length,
        principals: [...sure, ...perhaps]
          .slice(0, mostPrincipals)
          .map(({ principal, account, decision, way, via }) => ({ principal, account, decision, way, via })),
      };
    }),
    caveats: [...new Set(answers.flatMap(({ caveats }) => caveats))],
    milliseconds: performance.now() - began,
  };
}
