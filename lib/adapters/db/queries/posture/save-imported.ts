import type { PoolClient } from "pg";
import type { Finding } from "@/lib/domain/posture/finding";
import type { ImportedFinding } from "@/lib/domain/posture/imports/imported-finding";
import type { Turns } from "@/lib/domain/posture/lifecycle";
import { severityRank } from "@/lib/domain/posture/severity";
import { storable, storableText } from "../storable";

export type ImportedToSave = ImportedFinding &
  Turns &
  Pick<Finding, "muting"> & { id: string; dueAt: Date | null };

/** Writes findings of another product over what was known of them; `sourceId` is the import that brought them. */
export async function saveImported(
  client: PoolClient,
  sourceId: number,
  rows: readonly ImportedToSave[],
): Promise<void> {
  if (rows.length === 0) return;
  const text = (value: (row: ImportedToSave) => string) => rows.map((row) => storableText(value(row)));
  await client.query(
    `INSERT INTO cache.finding (id, "check", principle, layer, service, severity, rank, status, account, region,
       resource, reason, evidence, first_seen, last_seen, source, external_id, title, advice, life, opened_at,
       changed_at, due_at, mute_reason, muted_until, mute_exception, source_id)
     SELECT *, $27::int FROM unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::text[], $6::text[], $7::int[],
       $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::jsonb[], $14::timestamptz[],
       $15::timestamptz[], $16::text[], $17::text[], $18::text[], $19::jsonb[],
       $20::text[], $21::timestamptz[], $22::timestamptz[], $23::timestamptz[], $24::text[], $25::timestamptz[], $26::uuid[])
     ON CONFLICT (id) DO UPDATE SET
       "check" = excluded."check", principle = excluded.principle, layer = excluded.layer, service = excluded.service,
       severity = excluded.severity, rank = excluded.rank, status = excluded.status, account = excluded.account,
       region = excluded.region, resource = excluded.resource, reason = excluded.reason, evidence = excluded.evidence,
       first_seen = least(finding.first_seen, excluded.first_seen), last_seen = excluded.last_seen,
       title = excluded.title, advice = excluded.advice, life = excluded.life, opened_at = excluded.opened_at,
       changed_at = excluded.changed_at, due_at = excluded.due_at, mute_reason = excluded.mute_reason,
       muted_until = excluded.muted_until, mute_exception = excluded.mute_exception, source_id = excluded.source_id`,
    [
      rows.map((row) => row.id),
      text((row) => row.check),
      rows.map((row) => row.principle),
      rows.map((row) => row.layer),
      text((row) => row.service),
      rows.map((row) => row.severity),
      rows.map((row) => severityRank[row.severity]),
      rows.map((row) => row.status),
      rows.map((row) => row.account),
      text((row) => row.region),
      text((row) => row.resource),
      text((row) => row.reason),
      rows.map((row) => storable(row.evidence)),
      rows.map((row) => row.firstSeen),
      rows.map((row) => row.lastSeen),
      rows.map((row) => row.source),
      text((row) => row.externalId),
      text((row) => row.title),
      rows.map((row) => storable(row.advice)),
      rows.map((row) => row.life),
      rows.map((row) => row.openedAt),
      rows.map((row) => row.changedAt),
      rows.map((row) => row.dueAt),
      rows.map((row) => row.muting?.reason ?? null),
      rows.map((row) => row.muting?.until ?? null),
      rows.map((row) => row.muting?.exception ?? null),
      sourceId,
    ],
  );
}
