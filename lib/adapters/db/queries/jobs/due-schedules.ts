import type { PoolClient } from "pg";

export type DueSchedule = {
  id: string;
  kind: string;
  title: string;
  input: object;
  cadence: unknown;
  nextAt: Date;
};

/** Schedules whose run is due, locked until the transaction ends; those that another worker holds are left to it. */
export async function dueSchedules(client: PoolClient, now: Date): Promise<DueSchedule[]> {
  const { rows } = await client.query<DueSchedule>(
    `SELECT id, kind, title, input, cadence, next_at AS "nextAt" FROM app.schedule
     WHERE enabled AND next_at <= $1
     ORDER BY next_at, id
     FOR UPDATE SKIP LOCKED`,
    [now],
  );
  return rows;
}

/** Notes that a schedule ran, and when it comes back. */
export async function noteRun(
  client: PoolClient,
  id: string,
  { ranAt, jobId, nextAt }: { ranAt: Date; jobId: string; nextAt: Date },
): Promise<void> {
  await client.query("UPDATE app.schedule SET last_at = $2, last_job_id = $3, next_at = $4 WHERE id = $1", [
    id,
    ranAt,
    jobId,
    nextAt,
  ]);
}
