import { knownAccounts } from "@/lib/adapters/db/queries/data/known-accounts";
import { type Asked, type Hit, linkTo } from "@/lib/application/search/hit";

/** Accounts by id or name. */
export async function accountHits(asked: Asked): Promise<Hit[]> {
  if (!asked.may("posture:read") || asked.arn || asked.resourceId || asked.ip || asked.eventId) return [];
  const text = asked.text.toLowerCase();
  const accounts = await knownAccounts(asked.db, asked.scope);
  const found = accounts.filter(({ id, name }) => id.startsWith(text) || name?.toLowerCase().includes(text));
  return found.slice(0, 3).flatMap(({ id, name }) => {
    const hit: Hit = {
      kind: "account",
      title: name ?? id,
      detail: name ? id : null,
      href: linkTo("/", { accounts: id }),
    };
    if (!asked.may("events:read")) return [hit];
    return [hit, { ...hit, detail: `Events in ${id}`, href: linkTo("/timeline", { accounts: id }) }];
  });
}
