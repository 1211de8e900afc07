import type { PoolClient } from "pg";
import type { Muting } from "@/lib/domain/posture/finding";

export type MutingChange = {
  id: string;
  snapshotId: number | null;
  muting: Muting | null;
  dueAt: Date | null;
};

/**
 * Mutes and unmutes failures. Those whose status turns get a row in their history, at `at`; those whose reason or
 * expiry alone differs do not.
 */
export async function saveMuting(
  client: PoolClient,
  changes: readonly (MutingChange & { turns: boolean })[],
  at: Date,
): Promise<void> {
  if (changes.length === 0) return;
  await client.query(
    `UPDATE cache.finding SET
       status = CASE WHEN row.reason IS NULL THEN 'fail' ELSE 'muted' END,
       mute_reason = row.reason, muted_until = row.until, mute_exception = row.exception, due_at = row.due_at,
       changed_at = CASE WHEN row.turns THEN $7 ELSE changed_at END, digest = NULL
     FROM unnest($1::text[], $2::text[], $3::timestamptz[], $4::uuid[], $5::timestamptz[], $6::boolean[])
       AS row (id, reason, until, exception, due_at, turns)
     WHERE finding.id = row.id`,
    [
      changes.map(({ id }) => id),
      changes.map(({ muting }) => muting?.reason ?? null),
      changes.map(({ muting }) => muting?.until ?? null),
      changes.map(({ muting }) => muting?.exception ?? null),
      changes.map(({ dueAt }) => dueAt),
      changes.map(({ turns }) => turns),
      at,
    ],
  );
  const turned = changes.filter(({ turns }) => turns);
  await client.query(
    `INSERT INTO cache.finding_change (finding_id, at, change, reason, snapshot_id)
     SELECT id, $5, change, reason, snapshot_id
     FROM unnest($1::text[], $2::text[], $3::text[], $4::int[]) AS row (id, change, reason, snapshot_id)`,
    [
      turned.map(({ id }) => id),
      turned.map(({ muting }) => (muting ? "muted" : "unmuted")),
      turned.map(({ muting }) => (muting ? muting.reason : "Nothing mutes it any more.")),
      turned.map(({ snapshotId }) => snapshotId),
      at,
    ],
  );
}
