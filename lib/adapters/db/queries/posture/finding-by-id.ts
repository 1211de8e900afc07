import type { Pool } from "pg";
import type { Advice } from "@/lib/domain/posture/imports/source";
import type { ChangeKind } from "@/lib/domain/posture/lifecycle";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { type FindingRow, findingColumns } from "./finding-page";
import { scopeAccounts } from "./scope-accounts";

export type FindingDetail = FindingRow & {
  evidence: unknown;
  advice: Advice | null;
  /** The resource's inventory row, when it is there still. */
  name: string | null;
  config: Record<string, unknown> | null;
};

/** One finding with the resource it is about; undefined when there is none of this id in the scope. */
export async function findingById(
  pool: Pool,
  scope: AccountScope,
  id: string,
): Promise<FindingDetail | undefined> {
  const { rows } = await pool.query<FindingDetail>(
    `SELECT found.*, thing.name, thing.config FROM (
       SELECT ${findingColumns}, evidence, advice FROM cache.finding
       WHERE id = $2 AND ($1::text[] IS NULL OR account = ANY ($1))
     ) AS found
     LEFT JOIN LATERAL (
       SELECT name, config FROM cache.resource
       WHERE resource.account = found.account AND resource.id = found.resource
       ORDER BY starts_with(resource.type, found.service || ':') DESC, resource.type
       LIMIT 1
     ) AS thing ON true`,
    [scopeAccounts(scope), id],
  );
  return rows[0];
}

export type FindingHistory = { at: Date; change: ChangeKind; reason: string };

/** Every change of a finding, newest first. */
export async function findingHistory(pool: Pool, id: string): Promise<FindingHistory[]> {
  const { rows } = await pool.query<FindingHistory>(
    "SELECT at, change, reason FROM cache.finding_change WHERE finding_id = $1 ORDER BY at DESC, id DESC",
    [id],
  );
  return rows;
}
