import type { Pool } from "pg";
import type { FindingKey } from "@/lib/domain/posture/finding";
import type { Advice } from "@/lib/domain/posture/imports/source";
import type { ActKind, ChangeKind } from "@/lib/domain/posture/life";
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

export type ProvingSnapshot = { id: number; takenAt: Date; source: string };
export type FindingHistory = {
  at: Date;
  change: ChangeKind;
  reason: string;
  snapshot: ProvingSnapshot | null;
};

type ProvenRow = { id: number | null; takenAt: Date; source: string };

function proofOf({ id, takenAt, source }: ProvenRow): ProvingSnapshot | null {
  return id === null ? null : { id, takenAt, source };
}

/** Every change of a finding, newest first, with the snapshot that proves it. */
export async function findingHistory(pool: Pool, id: string): Promise<FindingHistory[]> {
  const { rows } = await pool.query<Omit<FindingHistory, "snapshot"> & ProvenRow>(
    `SELECT at, change, reason, snapshot.id, taken_at AS "takenAt", source.kind || ' ' || source.name AS source
     FROM cache.finding_change
     LEFT JOIN cache.snapshot ON snapshot.id = snapshot_id LEFT JOIN cache.source ON source.id = source_id
     WHERE finding_id = $1 ORDER BY at DESC, finding_change.id DESC`,
    [id],
  );
  return rows.map(({ at, change, reason, ...proof }) => ({ at, change, reason, snapshot: proofOf(proof) }));
}

/** The snapshots that were taken at the given instants and cover the account. */
export async function snapshotsAt(
  pool: Pool,
  account: string,
  instants: readonly Date[],
): Promise<ProvingSnapshot[]> {
  const { rows } = await pool.query<ProvingSnapshot>(
    `SELECT snapshot.id, taken_at AS "takenAt", source.kind || ' ' || source.name AS source
     FROM cache.snapshot JOIN cache.source ON source.id = source_id
     WHERE taken_at = ANY ($2) AND accounts @> jsonb_build_array(jsonb_build_object('id', $1::text))
     ORDER BY taken_at, snapshot.id`,
    [account, instants],
  );
  return rows;
}

export type FindingAct = {
  id: string;
  at: Date;
  who: string;
  act: ActKind;
  detail: { text?: string; owner?: string | null; until?: string | null; note?: string };
};

/** What people did with a finding, newest first. */
export async function findingActs(pool: Pool, key: FindingKey): Promise<FindingAct[]> {
  const { rows } = await pool.query<FindingAct>(
    `SELECT id::text, at, who, act, detail FROM app.finding_act
     WHERE account = $1 AND resource = $2 AND "check" = $3 AND region = $4 ORDER BY id DESC`,
    [key.account, key.resource, key.check, key.region],
  );
  return rows;
}
