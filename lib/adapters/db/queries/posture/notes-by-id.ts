import type { PoolClient } from "pg";
import type { FindingKey } from "@/lib/domain/posture/finding";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { scopeAccounts } from "./scope-accounts";

export type StoredNote = FindingKey & { id: string; who: string };

/** Those of the notes that lie in the scope and were not taken back. */
export async function notesById(
  client: PoolClient,
  scope: AccountScope,
  ids: readonly string[],
): Promise<StoredNote[]> {
  const { rows } = await client.query<StoredNote>(
    `SELECT id::text, who, "check", account, region, resource FROM app.finding_act AS note
     WHERE id = ANY ($2::bigint[]) AND act = 'noted' AND ($1::text[] IS NULL OR account = ANY ($1))
       AND NOT EXISTS (
         SELECT FROM app.finding_act AS back
         WHERE back.account = note.account AND back.resource = note.resource AND back."check" = note."check"
           AND back.region = note.region AND back.act = 'withdrawn' AND back.detail ->> 'note' = note.id::text
       )
     ORDER BY id`,
    [scopeAccounts(scope), ids],
  );
  return rows;
}
