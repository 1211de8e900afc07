import type { Pool } from "pg";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import {
  conditionsOf,
  type FacetField,
  type FindingFilter,
  facetFields,
  isNarrow,
  keptKinds,
} from "./finding-filter";
import { countedAccounts, type FindingKind } from "./finding-kinds";

type Value = { value: string; count: number };
/** `capped`: counting stopped, so that the counts are the least there are. */
export type Facet = { field: FacetField; values: Value[]; capped: boolean };

/** Where the counting of single findings stops. */
export const mostCounted = 10_000;

function sorted(counts: ReadonlyMap<string, number>): Value[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function ofKinds(kinds: readonly FindingKind[], filter: FindingFilter, field: FacetField): Facet {
  const counts = new Map<string, number>();
  for (const kind of field === "account" ? [] : keptKinds(kinds, filter, field)) {
    const value = String(kind[field as Exclude<FacetField, "account">]);
    counts.set(value, (counts.get(value) ?? 0) + kind.n);
  }
  return { field, values: sorted(counts), capped: false };
}

async function byAccount(pool: Pool, scope: AccountScope, filter: FindingFilter): Promise<Facet> {
  const { where, values } = countedAccounts(scope, filter);
  const { rows } = await pool.query<Value>(
    `SELECT account AS value, sum(n)::int AS count FROM cache.finding_count
     WHERE ${where} GROUP BY account ORDER BY 2 DESC, 1`,
    values,
  );
  return { field: "account", values: rows, capped: false };
}

/** Facets of what only single findings tell: counted one by one, up to a limit. */
async function counted(
  pool: Pool,
  scope: AccountScope,
  filter: FindingFilter,
  fields: readonly FacetField[],
  except?: FacetField,
): Promise<Facet[]> {
  const { values, where } = conditionsOf(scope, except ? { ...filter, [except]: [] } : filter);
  const names = fields.map((field) => `"${field}"`);
  const { rows } = await pool.query<{ field: FacetField; value: string; count: number; all: number }>(
    `WITH hit AS MATERIALIZED (
       SELECT ${names.join(", ")} FROM cache.finding WHERE ${where} LIMIT ${mostCounted + 1}
     )
     SELECT CASE ${fields.map((field) => `WHEN grouping("${field}") = 0 THEN '${field}'`).join(" ")} END AS field,
            coalesce(${names.map((name) => `${name}::text`).join(", ")}) AS value,
            count(*)::int AS count, (SELECT count(*)::int FROM hit) AS all
     FROM hit GROUP BY GROUPING SETS (${names.map((name) => `(${name})`).join(", ")})
     ORDER BY 3 DESC, 2`,
    values,
  );
  return fields.map((field) => ({
    field,
    values: rows.filter((row) => row.field === field).map(({ value, count }) => ({ value, count })),
    capped: (rows[0]?.all ?? 0) > mostCounted,
  }));
}

/** How many findings each value of each field would show, the field's own filter left aside. */
export async function findingFacets(
  pool: Pool,
  scope: AccountScope,
  filter: FindingFilter,
  kinds: readonly FindingKind[],
): Promise<Facet[]> {
  if (!isNarrow(filter)) {
    const accounts = await byAccount(pool, scope, filter);
    return facetFields.map((field) => (field === "account" ? accounts : ofKinds(kinds, filter, field)));
  }
  const own = facetFields.filter((field) => field !== "account" && (filter[field]?.length ?? 0) > 0);
  const rest = facetFields.filter((field) => !own.includes(field));
  const found = await Promise.all([
    counted(pool, scope, filter, rest),
    ...own.map((field) => counted(pool, scope, filter, [field], field)),
  ]);
  const all = found.flat();
  return facetFields.flatMap((field) => all.filter((facet) => facet.field === field));
}
