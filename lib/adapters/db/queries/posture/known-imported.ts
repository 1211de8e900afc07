import type { PoolClient } from "pg";
import type { FindingStatus } from "@/lib/domain/posture/finding";
import type { ImportSource } from "@/lib/domain/posture/imports/source";
import type { Turns } from "@/lib/domain/posture/lifecycle";

export type KnownImported = {
  id: string;
  status: FindingStatus;
  reason: string;
  firstSeen: Date;
  lastSeen: Date;
} & Turns;

/** What is known of findings of another product, by the ids that we gave them. */
export async function knownImported(
  client: PoolClient,
  source: ImportSource,
  ids: readonly string[],
): Promise<Map<string, KnownImported>> {
  const { rows } = await client.query<KnownImported>(
    `SELECT id, status, reason, first_seen AS "firstSeen", last_seen AS "lastSeen",
            life, opened_at AS "openedAt", changed_at AS "changedAt"
     FROM cache.finding WHERE source = $1 AND id = ANY ($2)`,
    [source, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
