import type { PoolClient } from "pg";
import type { ChangeKind } from "@/lib/domain/posture/life";
import { storableText } from "../storable";

export type ImportedChange = { id: string; at: Date; change: ChangeKind; reason: string };

/** Writes what imports did to findings into their history; no snapshot stands behind it. */
export async function addImportedChanges(
  client: PoolClient,
  changes: readonly ImportedChange[],
): Promise<void> {
  if (changes.length === 0) return;
  await client.query(
    `INSERT INTO cache.finding_change (finding_id, at, change, reason)
     SELECT * FROM unnest($1::text[], $2::timestamptz[], $3::text[], $4::text[])`,
    [
      changes.map((one) => one.id),
      changes.map((one) => one.at),
      changes.map((one) => one.change),
      changes.map((one) => storableText(one.reason)),
    ],
  );
}
