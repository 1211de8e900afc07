import type { PoolClient } from "pg";
import type { FindingKey } from "@/lib/domain/posture/finding";
import type { ActKind } from "@/lib/domain/posture/life";

export type NewAct = {
  who: string;
  at: Date;
  act: ActKind;
  detail: Readonly<Record<string, string | null>>;
};

/** Writes that a person did one thing with several findings. @returns the ids of the acts, in the findings' order */
export async function addActs(
  client: PoolClient,
  findings: readonly FindingKey[],
  { who, at, act, detail }: NewAct,
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO app.finding_act ("check", account, region, resource, at, who, act, detail)
     SELECT "check", account, region, resource, $5, $6, $7, $8::jsonb
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS row ("check", account, region, resource)
     RETURNING id::text`,
    [
      findings.map((one) => one.check),
      findings.map((one) => one.account),
      findings.map((one) => one.region),
      findings.map((one) => one.resource),
      at,
      who,
      act,
      JSON.stringify(detail),
    ],
  );
  return rows.map(({ id }) => id);
}
