import type { PoolClient } from "pg";
import type { FindingKey } from "@/lib/domain/posture/finding";

type Owned = FindingKey & { id: string };

/** Gives findings to somebody, or to nobody (null), for good and for the list. */
export async function saveOwners(
  client: PoolClient,
  findings: readonly Owned[],
  { owner, by, at }: { owner: string | null; by: string; at: Date },
): Promise<void> {
  const keys = [
    findings.map((one) => one.check),
    findings.map((one) => one.account),
    findings.map((one) => one.region),
    findings.map((one) => one.resource),
  ];
  const rows = `unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS row ("check", account, region, resource)`;
  if (owner === null) {
    await client.query(
      `DELETE FROM app.finding_owner AS kept USING ${rows}
       WHERE kept.account = row.account AND kept."check" = row."check" AND kept.region = row.region
         AND kept.resource = row.resource`,
      keys,
    );
  } else {
    await client.query(
      `INSERT INTO app.finding_owner ("check", account, region, resource, owner, assigned_by, assigned_at)
       SELECT "check", account, region, resource, $5, $6, $7 FROM ${rows}
       ON CONFLICT (account, "check", region, resource) DO UPDATE
       SET owner = excluded.owner, assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at`,
      [...keys, owner, by, at],
    );
  }
  await client.query("UPDATE cache.finding SET owner = $2 WHERE id = ANY ($1)", [
    findings.map(({ id }) => id),
    owner,
  ]);
}
