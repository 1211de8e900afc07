import type { PoolClient } from "pg";
import type { Change, Step, StoredFinding } from "@/lib/domain/posture/lifecycle";
import { severityRank } from "@/lib/domain/posture/severity";
import { storable, storableText } from "../storable";

const batch = 5_000;

/** A finding to write, with the digest by which the next snapshot knows whether it says the same. */
export type FindingToSave = StoredFinding & { digest: string };

export type StepToSave = Omit<Step, "upserts"> & {
  upserts: readonly FindingToSave[];
  /** Ids of findings of which the snapshot says what they are already. */
  same: readonly string[];
};

async function upsert(client: PoolClient, snapshotId: number, rows: readonly FindingToSave[]): Promise<void> {
  await client.query(
    `INSERT INTO cache.finding (id, "check", principle, layer, service, severity, rank, status, account, region,
       resource, reason, evidence, first_seen, last_seen, life, opened_at, changed_at, due_at, mute_reason,
       muted_until, mute_exception, digest, snapshot_id)
     SELECT *, $24 FROM unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::text[], $6::text[], $7::int[],
       $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::jsonb[], $14::timestamptz[], $15::timestamptz[],
       $16::text[], $17::timestamptz[], $18::timestamptz[], $19::timestamptz[], $20::text[], $21::timestamptz[], $22::uuid[],
       $23::text[])
     ON CONFLICT (id) DO UPDATE SET
       principle = excluded.principle, layer = excluded.layer, service = excluded.service,
       severity = excluded.severity, rank = excluded.rank, status = excluded.status, reason = excluded.reason,
       evidence = excluded.evidence, first_seen = excluded.first_seen, last_seen = excluded.last_seen,
       life = excluded.life, opened_at = excluded.opened_at, changed_at = excluded.changed_at, due_at = excluded.due_at,
       mute_reason = excluded.mute_reason, muted_until = excluded.muted_until, mute_exception = excluded.mute_exception,
       digest = excluded.digest, snapshot_id = excluded.snapshot_id`,
    [
      rows.map((row) => row.id),
      rows.map((row) => row.check),
      rows.map((row) => row.principle),
      rows.map((row) => row.layer),
      rows.map((row) => row.service),
      rows.map((row) => row.severity),
      rows.map((row) => severityRank[row.severity]),
      rows.map((row) => row.status),
      rows.map((row) => row.account),
      rows.map((row) => storableText(row.region)),
      rows.map((row) => storableText(row.resource)),
      rows.map((row) => storableText(row.reason)),
      rows.map((row) => storable(row.evidence)),
      rows.map((row) => row.firstSeen),
      rows.map((row) => row.lastSeen),
      rows.map((row) => row.life),
      rows.map((row) => row.openedAt),
      rows.map((row) => row.changedAt),
      rows.map((row) => row.dueAt),
      rows.map((row) => row.muting?.reason ?? null),
      rows.map((row) => row.muting?.until ?? null),
      rows.map((row) => row.muting?.exception ?? null),
      rows.map((row) => row.digest),
      snapshotId,
    ],
  );
}

async function addChanges(
  client: PoolClient,
  snapshotId: number,
  at: Date,
  changes: readonly Change[],
): Promise<void> {
  await client.query(
    `INSERT INTO cache.finding_change (finding_id, at, change, reason, snapshot_id)
     SELECT id, $4, change, reason, $5 FROM unnest($1::text[], $2::text[], $3::text[]) AS row (id, change, reason)`,
    [
      changes.map((one) => one.id),
      changes.map((one) => one.change),
      changes.map((one) => storableText(one.reason)),
      at,
      snapshotId,
    ],
  );
}

/**
 * Writes what a snapshot did to the findings: new states, those that it only saw again, those no longer kept, and the
 * changes as history, dated `at`.
 */
export async function saveFindings(
  client: PoolClient,
  { id: snapshotId, takenAt, at }: { id: number; takenAt: Date; at: Date },
  step: StepToSave,
): Promise<void> {
  for (let start = 0; start < step.upserts.length; start += batch) {
    await upsert(client, snapshotId, step.upserts.slice(start, start + batch));
  }
  if (step.same.length > 0) {
    await client.query("UPDATE cache.finding SET last_seen = $2, snapshot_id = $3 WHERE id = ANY ($1)", [
      step.same,
      takenAt,
      snapshotId,
    ]);
  }
  if (step.deletions.length > 0) {
    await client.query("DELETE FROM cache.finding WHERE id = ANY ($1)", [step.deletions]);
  }
  for (let start = 0; start < step.changes.length; start += batch) {
    await addChanges(client, snapshotId, at, step.changes.slice(start, start + batch));
  }
}
