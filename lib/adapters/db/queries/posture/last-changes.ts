import type { PoolClient } from "pg";
import type { ChangeKind } from "@/lib/domain/posture/life";

/** The last change of each finding other than not_assessed. */
export async function lastChanges(
  client: PoolClient,
  findings: readonly string[],
): Promise<Map<string, ChangeKind>> {
  if (findings.length === 0) return new Map();
  const { rows } = await client.query<{ id: string; change: ChangeKind }>(
    `SELECT DISTINCT ON (finding_id) finding_id AS id, change
     FROM cache.finding_change
     WHERE finding_id = ANY ($1) AND change <> 'not_assessed'
     ORDER BY finding_id, at DESC, id DESC`,
    [findings],
  );
  return new Map(rows.map((row) => [row.id, row.change]));
}
