import type { Database } from "@/lib/adapters/db/database";
import { freshnessOf } from "@/lib/application/findings/freshness";
import type { ResponseOf } from "@/lib/contract/endpoint";
import type { endpoints } from "@/lib/contract/endpoints/permissions";
import type { Estate } from "@/lib/domain/iam/account/estate";
import { administratorProof } from "@/lib/domain/iam/question/administrator";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { endOfDay } from "./as-of";
import { estateOf } from "./estate";

type Answer = ResponseOf<typeof endpoints.listPrincipals>;
type Listed = Answer["principals"][number];

const kept = new WeakMap<Estate, Listed[]>();

/** Every principal of the estate, administrators first, then by name; computed once for an estate. */
function principalsOf(estate: Estate): Listed[] {
  const known = kept.get(estate);
  if (known) return known;
  const listed = [...estate.principals.values()].map(
    ({ arn, name, kind, account, groups, policies, boundary }): Listed => ({
      arn,
      name,
      kind,
      account,
      administrator: administratorProof(estate, arn)?.admin ?? false,
      groups,
      policies: policies.length,
      boundary: boundary?.name ?? null,
    }),
  );
  listed.sort(
    (a, b) => Number(b.administrator) - Number(a.administrator) || a.name.localeCompare(b.name, "en"),
  );
  kept.set(estate, listed);
  return listed;
}

/** The scope's users and roles that fit the filter; the count of administrators is that of the fitting ones. */
export async function listPrincipals(
  db: Database,
  scope: AccountScope,
  filter: { q?: string; at?: string; kind?: "user" | "role"; administrators?: "true" | "false" },
): Promise<Answer> {
  const wanted = filter.q?.toLowerCase() ?? "";
  const everyone = principalsOf(await estateOf(db, scope, endOfDay(filter.at)));
  const principals = everyone.filter(
    ({ arn, kind, administrator }) =>
      arn.toLowerCase().includes(wanted) &&
      (filter.kind === undefined || filter.kind === kind) &&
      (filter.administrators === undefined || (filter.administrators === "true") === administrator),
  );
  return {
    freshness: await freshnessOf(db, scope, endOfDay(filter.at)),
    total: everyone.length,
    administrators: principals.filter(({ administrator }) => administrator).length,
    principals,
  };
}
