import type { Database } from "@/lib/adapters/db/database";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { type EventQuery, eventWhere } from "./where";

/** Facet fields and the columns behind them. */
const columns = {
  actor: "actor",
  person: "person",
  kind: "actor_kind",
  name: "name",
  source: "source",
  region: "region",
  account: "account",
  ip: "ip",
  error: "coalesce(error, 'none')",
  readOnly: "read_only::text",
} as const;
type Field = keyof typeof columns;
const fields = Object.keys(columns).filter((field): field is Field => field in columns);

export type Facets = {
  total: number;
  denied: number;
  actors: number;
  facets: {
    field: Field;
    distinct: number;
    approximate: boolean;
    values: { value: string; count: number }[];
  }[];
};

type Row = { field: Field; value: string; count: string; distinct: string };

/** One pass over the events under the filters counts the values of every field; the `top` most frequent come back. */
export async function eventFacets(
  db: Database,
  scope: AccountScope,
  query: EventQuery,
  top: number,
): Promise<Facets> {
  const { sql, values } = eventWhere(scope, query);
  const named = fields.map((field) => `${columns[field]} AS "f_${field}"`).join(", ");
  const sets = fields.map((field) => `("f_${field}")`).join(", ");
  const which = fields.map((field) => `WHEN grouping("f_${field}") = 0 THEN '${field}'`).join(" ");
  const value = `coalesce(${fields.map((field) => `"f_${field}"`).join(", ")})`;
  const [counted, totals] = await Promise.all([
    db.pool.query<Row>(
      `WITH found AS (SELECT ${named} FROM cache.event WHERE ${sql}),
       grouped AS (SELECT CASE ${which} END AS field, ${value} AS value, count(*) AS count FROM found GROUP BY GROUPING SETS (${sets})),
       ranked AS (SELECT *, row_number() OVER (PARTITION BY field ORDER BY count DESC, value) AS rank, count(*) OVER (PARTITION BY field) AS "distinct"
                  FROM grouped WHERE value IS NOT NULL)
       SELECT field, value, count, "distinct" FROM ranked WHERE rank <= $${values.length + 1} ORDER BY field, rank`,
      [...values, top],
    ),
    db.pool.query<{ total: string; denied: string }>(
      `SELECT count(*) AS total, count(*) FILTER (WHERE error ~* 'denied|unauthorized|forbidden') AS denied FROM cache.event WHERE ${sql}`,
      values,
    ),
  ]);
  const facets = fields.map((field) => {
    const rows = counted.rows.filter((row) => row.field === field);
    return {
      field,
      distinct: Number(rows[0]?.distinct ?? 0),
      approximate: false,
      values: rows.map((row) => ({ value: row.value, count: Number(row.count) })),
    };
  });
  const [sum] = totals.rows;
  return {
    total: Number(sum?.total ?? 0),
    denied: Number(sum?.denied ?? 0),
    actors: facets.find(({ field }) => field === "actor")?.distinct ?? 0,
    facets,
  };
}
