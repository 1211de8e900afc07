import type { Database } from "@/lib/adapters/db/database";
import { addActs } from "@/lib/adapters/db/queries/posture/add-acts";
import { saveOwners } from "@/lib/adapters/db/queries/posture/save-owners";
import { transaction } from "@/lib/adapters/db/transaction";
import { type Actor, chosen } from "./chosen";

export type Assigned = { asked: number; changed: number; before: { id: string; owner: string | null }[] };

/** Says who looks after findings; `owner` is an e-mail address, null for nobody. @throws Problem not-found */
export async function assignFindings(
  db: Database,
  actor: Actor,
  { ids, owner }: { ids: readonly string[]; owner: string | null },
): Promise<Assigned> {
  const to = owner?.toLowerCase() ?? null;
  return transaction(db, async (client) => {
    const found = await chosen(client, actor, ids);
    const other = found.filter((finding) => finding.owner !== to);
    const { who, now: at } = actor;
    await saveOwners(client, other, { owner: to, by: who, at });
    await addActs(client, other, { who, at, act: "assigned", detail: { owner: to } });
    const before = other.map(({ id, owner: was }) => ({ id, owner: was }));
    return { asked: ids.length, changed: other.length, before };
  });
}
