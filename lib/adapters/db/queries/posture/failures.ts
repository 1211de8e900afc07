import type { Pool, PoolClient } from "pg";
import type { FindingKey, Muting } from "@/lib/domain/posture/finding";
import type { Principle } from "@/lib/domain/posture/principles";
import type { Severity } from "@/lib/domain/posture/severity";

/** A finding that fails or is muted, as far as mutes and exceptions ask about it. */
export type Failure = FindingKey & {
  id: string;
  principle: Principle;
  severity: Severity;
  status: "fail" | "muted";
  openedAt: Date | null;
  /** Null for findings of other products. */
  snapshotId: number | null;
  muting: Muting | null;
};

/** The failures, muted ones too, of the accounts, or those of the ids; null asks for all. */
export async function failures(
  client: Pool | PoolClient,
  { accounts = null, ids = null }: { accounts?: readonly string[] | null; ids?: readonly string[] | null },
): Promise<Failure[]> {
  const { rows } = await client.query<
    Omit<Failure, "muting"> & { reason: string | null; until: Date | null; exception: string | null }
  >(
    `SELECT id, "check", account, region, resource, principle, severity, status, opened_at AS "openedAt",
            snapshot_id AS "snapshotId", mute_reason AS reason, muted_until AS until, mute_exception AS exception
     FROM cache.finding
     WHERE status IN ('fail', 'muted') AND ($1::text[] IS NULL OR account = ANY ($1))
       AND ($2::text[] IS NULL OR id = ANY ($2))`,
    [accounts, ids],
  );
  return rows.map(({ reason, until, exception, ...row }) => ({
    ...row,
    muting: row.status === "muted" ? { reason: reason ?? "", until, exception } : null,
  }));
}
