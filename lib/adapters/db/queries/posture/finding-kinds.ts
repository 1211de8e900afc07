import type { Pool } from "pg";
import type { FindingStatus } from "@/lib/domain/posture/finding";
import type { Severity } from "@/lib/domain/posture/severity";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import type { FindingFilter } from "./finding-filter";
import { scopeAccounts } from "./scope-accounts";

/** How many findings of one check there are in one status. */
export type FindingKind = {
  check: string;
  principle: number;
  layer: string;
  service: string;
  severity: Severity;
  status: FindingStatus;
  source: string;
  n: number;
};

/**
 * Which rows of cache.finding_count add up to a scope: those of every account and region where nothing narrows them.
 * Parameters $1 and $2.
 */
export function countedPlaces(
  scope: AccountScope,
  regions: readonly string[] | null | undefined,
): { where: string; values: [readonly string[], readonly string[]] } {
  const narrowed = regions && regions.length > 0;
  return {
    where: "account = ANY ($1::text[]) AND region = ANY ($2::text[])",
    values: [scope.all ? [""] : scope.accounts, narrowed ? ["global", ...regions] : [""]],
  };
}

/** Every kind of finding in a scope, counted: what lists, facets and counts of any size are planned with. */
export async function findingKinds(
  pool: Pool,
  scope: AccountScope,
  regions: readonly string[] | null | undefined,
): Promise<FindingKind[]> {
  const { where, values } = countedPlaces(scope, regions);
  const { rows } = await pool.query<FindingKind>(
    `SELECT "check", principle, layer, service, severity, status, source, sum(n)::int AS n
     FROM cache.finding_count WHERE ${where}
     GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 1, 6`,
    values,
  );
  return rows;
}

const countedFields = ["severity", "status", "check", "service", "layer", "principle", "source"] as const;

/** Rows of cache.finding_count account by account, as far as a filter asks about kinds; parameters from $1 on. */
export function countedAccounts(
  scope: AccountScope,
  filter: FindingFilter,
): { where: string; values: unknown[] } {
  const asked = countedFields.filter((field) => (filter[field]?.length ?? 0) > 0);
  const { values } = countedPlaces(scope, filter.regions);
  return {
    where: [
      "account <> '' AND ($1::text[] IS NULL OR account = ANY ($1)) AND region = ANY ($2::text[])",
      ...asked.map((field, index) => `"${field}"::text = ANY ($${index + 3}::text[])`),
    ].join(" AND "),
    values: [scopeAccounts(scope), values[1], ...asked.map((field) => filter[field])],
  };
}
