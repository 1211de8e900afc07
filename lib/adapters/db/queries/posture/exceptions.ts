import type { Pool, PoolClient } from "pg";
import type { Exception } from "@/lib/domain/posture/muting";
import type { Principle } from "@/lib/domain/posture/principles";

/** An exception with who made it and what became of it. */
export type StoredException = Exception & {
  owner: string;
  createdBy: string;
  createdAt: Date;
  changedBy: string | null;
  changedAt: Date | null;
  endedBy: string | null;
  endedAt: Date | null;
};

type Row = Omit<StoredException, "tag" | "within"> & {
  principle: Principle | null;
  tagKey: string | null;
  tagValue: string | null;
  within: string[];
};

function exceptionOf({ tagKey, tagValue, within, ...row }: Row): StoredException {
  return {
    ...row,
    within: within.length > 0 ? within : null,
    tag: tagKey === null ? null : { key: tagKey, value: tagValue },
  };
}

/** Every exception, the newest first: those at work, those that have expired and those that were ended. */
export async function everyException(client: Pool | PoolClient): Promise<StoredException[]> {
  const { rows } = await client.query<Row>(
    `SELECT id, "check", principle, account, unit, resource, tag_key AS "tagKey", tag_value AS "tagValue", within,
            reason, owner, expires_at AS "expiresAt", created_by AS "createdBy", created_at AS "createdAt",
            changed_by AS "changedBy", changed_at AS "changedAt", ended_by AS "endedBy", ended_at AS "endedAt"
     FROM app.finding_exception ORDER BY created_at DESC, id`,
  );
  return rows.map(exceptionOf);
}

export type ExceptionValues = Omit<Exception, "id"> & { owner: string };

function valuesOf(rule: ExceptionValues): unknown[] {
  const { check, principle, account, unit, resource, tag, within, reason, owner, expiresAt } = rule;
  return [
    check,
    principle,
    account,
    unit,
    resource,
    tag?.key ?? null,
    tag?.value ?? null,
    within ?? [],
    reason,
    owner,
    expiresAt,
  ];
}

/** Adds an exception. @returns its id */
export async function addException(
  client: PoolClient,
  rule: ExceptionValues,
  by: string,
  at: Date,
): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO app.finding_exception ("check", principle, account, unit, resource, tag_key, tag_value, within,
       reason, owner, expires_at, created_by, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id`,
    [...valuesOf(rule), by, at],
  );
  return rows[0]?.id ?? "";
}

/** Puts other values in an exception's place. */
export async function replaceException(
  client: PoolClient,
  id: string,
  rule: ExceptionValues,
  by: string,
  at: Date,
): Promise<void> {
  await client.query(
    `UPDATE app.finding_exception SET "check" = $1, principle = $2, account = $3, unit = $4, resource = $5,
       tag_key = $6, tag_value = $7, within = $8, reason = $9, owner = $10, expires_at = $11,
       changed_by = $12, changed_at = $13
     WHERE id = $14`,
    [...valuesOf(rule), by, at, id],
  );
}

/** Ends an exception; its row stays. */
export async function endException(client: PoolClient, id: string, by: string, at: Date): Promise<void> {
  await client.query("UPDATE app.finding_exception SET ended_by = $2, ended_at = $3 WHERE id = $1", [
    id,
    by,
    at,
  ]);
}

/** How many findings of the accounts (null: of all) each exception mutes now. */
export async function mutedByException(
  client: Pool | PoolClient,
  accounts: readonly string[] | null,
): Promise<Map<string, number>> {
  const { rows } = await client.query<{ id: string; n: number }>(
    `SELECT mute_exception AS id, count(*)::int AS n FROM cache.finding
     WHERE mute_exception IS NOT NULL AND ($1::text[] IS NULL OR account = ANY ($1)) GROUP BY 1`,
    [accounts],
  );
  return new Map(rows.map(({ id, n }) => [id, n]));
}
