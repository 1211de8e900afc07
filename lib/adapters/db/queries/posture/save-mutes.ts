import type { PoolClient } from "pg";
import type { FindingKey } from "@/lib/domain/posture/finding";

function columnsOf(findings: readonly FindingKey[]): string[][] {
  return [
    findings.map((one) => one.check),
    findings.map((one) => one.account),
    findings.map((one) => one.region),
    findings.map((one) => one.resource),
  ];
}

const rows = `unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS row ("check", account, region, resource)`;

/** Mutes findings; a mute that is there already gets the new reason and expiry. */
export async function saveMutes(
  client: PoolClient,
  findings: readonly FindingKey[],
  { reason, until, by, at }: { reason: string; until: Date | null; by: string; at: Date },
): Promise<void> {
  await client.query(
    `INSERT INTO app.mute ("check", account, region, resource, reason, created_by, created_at, expires_at)
     SELECT "check", account, region, resource, $5, $6, $7, $8 FROM ${rows}
     ON CONFLICT ("check", account, region, resource) DO UPDATE
     SET reason = excluded.reason, created_by = excluded.created_by, created_at = excluded.created_at,
         expires_at = excluded.expires_at`,
    [...columnsOf(findings), reason, by, at, until],
  );
}

/** Takes mutes away. */
export async function removeMutes(client: PoolClient, findings: readonly FindingKey[]): Promise<void> {
  await client.query(
    `DELETE FROM app.mute AS kept USING ${rows}
     WHERE kept.account = row.account AND kept."check" = row."check" AND kept.region = row.region
       AND kept.resource = row.resource`,
    columnsOf(findings),
  );
}
