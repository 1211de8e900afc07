import type { Pool } from "pg";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { scopeAccounts } from "./scope-accounts";

/** What mending one resource is worth for one check: its share of the check's points, weighted; and the work. */
export type Share = { check: string; points: number; weight: number; minutes: number };

export type ResourceWorth = {
  resource: string;
  account: string;
  rank: number;
  checks: string[];
  principles: number[];
  failing: number;
  points: number;
  minutes: number;
  worth: number;
  owners: string[];
  dueAt: Date | null;
  finding: string;
};

/** The resources whose failures, mended together, reduce most risk per minute. */
export async function resourcesByWorth(
  pool: Pool,
  scope: AccountScope,
  regions: readonly string[] | null,
  shares: readonly Share[],
  limit: number,
): Promise<ResourceWorth[]> {
  const { rows } = await pool.query<ResourceWorth>(
    `WITH share AS (
       SELECT * FROM unnest($3::text[], $4::float8[], $5::float8[], $6::int[]) AS s ("check", points, weight, minutes)
     )
     SELECT resource, account, max(rank) AS rank,
            array_agg("check" ORDER BY points * weight / minutes DESC, "check") AS checks,
            array_agg(DISTINCT principle) AS principles, count(*)::int AS failing, sum(points) AS points,
            sum(minutes)::int AS minutes, sum(points * weight) / sum(minutes) AS worth,
            array_remove(array_agg(DISTINCT owner), NULL) AS owners, min(due_at) AS "dueAt",
            (array_agg(id ORDER BY points * weight / minutes DESC, "check"))[1] AS finding
     FROM cache.finding JOIN share USING ("check")
     WHERE source = 'heptagon' AND status = 'fail' AND ($1::text[] IS NULL OR account = ANY ($1))
       AND ($2::text[] IS NULL OR region = 'global' OR region = ANY ($2))
     GROUP BY account, resource
     ORDER BY worth DESC, points DESC, resource
     LIMIT $7`,
    [
      scopeAccounts(scope),
      regions,
      shares.map(({ check }) => check),
      shares.map(({ points }) => points),
      shares.map(({ weight }) => weight),
      shares.map(({ minutes }) => minutes),
      limit,
    ],
  );
  return rows;
}
