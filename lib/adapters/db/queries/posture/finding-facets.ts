import type { Pool } from "pg";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { conditionsOf, type FacetField, type FindingFilter, facetFields } from "./finding-filter";

export type Facet = { field: FacetField; values: { value: string; count: number }[] };

/** How many findings each value of each field would show, the field's own filter left aside. */
export async function findingFacets(
  pool: Pool,
  scope: AccountScope,
  filter: FindingFilter,
): Promise<Facet[]> {
  const { values, where } = conditionsOf(scope, filter);
  const counts = facetFields.map(
    (field) =>
      `SELECT '${field}' AS field, "${field}"::text AS value, count(*)::int AS count
       FROM cache.finding WHERE ${where(field)} GROUP BY 2`,
  );
  const { rows } = await pool.query<{ field: FacetField; value: string; count: number }>(
    `${counts.join(" UNION ALL ")} ORDER BY 1, 3 DESC, 2`,
    values,
  );
  return facetFields.map((field) => ({
    field,
    values: rows.filter((row) => row.field === field).map(({ value, count }) => ({ value, count })),
  }));
}
