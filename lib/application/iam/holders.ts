import type { Database } from "@/lib/adapters/db/database";
import { latestResources } from "@/lib/application/findings/inventory";
import type { Estate } from "@/lib/domain/iam/account/estate";
import { type Holder, holderOf } from "@/lib/domain/iam/principal/holder";
import type { Calls } from "@/lib/domain/iam/usage/uses";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

/** Says of each principal of an estate whether people or programs are behind it; of others, programs. */
export async function holdersOf(
  db: Database,
  scope: AccountScope,
  { estate, calls }: { estate: Estate; calls: readonly Calls[] },
): Promise<(arn: string) => Holder> {
  const users = await latestResources(db, scope, { types: ["iam:user"] });
  const passwords =
    users.length === 0
      ? null
      : new Set(users.filter(({ config }) => config.LoginProfile).map(({ id }) => id));
  const seenPeople = new Set(calls.filter(({ person }) => person !== null).map(({ actor }) => actor));
  return (arn) => {
    const principal = estate.principals.get(arn);
    return principal ? holderOf(principal, { passwords, seenPeople }) : "machine";
  };
}
