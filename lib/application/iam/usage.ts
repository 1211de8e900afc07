import type { Database } from "@/lib/adapters/db/database";
import { actionCatalogue } from "@/lib/adapters/iam-data/catalogue";
import { freshnessOf } from "@/lib/application/findings/freshness";
import { latestResources } from "@/lib/application/findings/inventory";
import type { ResponseOf } from "@/lib/contract/endpoint";
import type { endpoints } from "@/lib/contract/endpoints/usage";
import type { Estate } from "@/lib/domain/iam/account/estate";
import { whatCan } from "@/lib/domain/iam/question/what-can";
import { countUses, grantedAndUsed, statementUses } from "@/lib/domain/iam/usage/granted-used";
import type { Calls } from "@/lib/domain/iam/usage/uses";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { callsIn } from "./calls";
import { estateOf } from "./estate";
import { holdersOf } from "./holders";
import { knownPrincipal, noSuchPrincipal } from "./principal-permissions";

type Asked = { days: number; now: Date };
type Answer = ResponseOf<typeof endpoints.usage>;

const newest = (instants: readonly (string | null | undefined)[]): string | null =>
  instants
    .flatMap((one) => (one ? [new Date(one).toISOString()] : []))
    .sort()
    .at(-1) ?? null;

/** What IAM itself remembers of the last use of users and roles, by ARN: of more days than the timeline holds. */
async function rememberedUses(db: Database, scope: AccountScope): Promise<Map<string, string | null>> {
  const [users, roles] = await Promise.all([
    latestResources(db, scope, { types: ["iam:user"] }),
    latestResources(db, scope, { types: ["iam:role"] }),
  ]);
  return new Map([
    ...users.map(
      ({ id, config }) =>
        [
          id,
          newest([config.PasswordLastUsed, ...(config.AccessKeys ?? []).map((key) => key.LastUsedDate)]),
        ] as const,
    ),
    ...roles.map(({ id, config }) => [id, newest([config.RoleLastUsed?.LastUsedDate])] as const),
  ]);
}

function byActor(calls: readonly Calls[]): Map<string, Calls[]> {
  const found = new Map<string, Calls[]>();
  for (const call of calls) {
    const known = found.get(call.actor);
    if (known) known.push(call);
    else found.set(call.actor, [call]);
  }
  return found;
}

function rowsOf(
  estate: Estate,
  calls: readonly Calls[],
  remembered: ReadonlyMap<string, string | null>,
): Omit<Answer["principals"][number], "holder">[] {
  const actors = byActor(calls);
  return [...estate.principals.values()].map((principal) => {
    const { arn, name, kind, account } = principal;
    const own = actors.get(arn) ?? [];
    const uses = countUses(own);
    const statements = statementUses(estate, principal, uses);
    return {
      arn,
      name,
      kind,
      account,
      calls: own.reduce((sum, { count }) => sum + count, 0),
      last: newest([remembered.get(arn), ...own.map(({ last }) => last)]),
      actions: new Set(uses.map(({ action }) => action)).size,
      statements: {
        total: statements.length,
        unused: statements.filter(({ used }) => used === null).length,
      },
    };
  });
}

/** Each principal of the scope with what of it was used, the idle ones first. */
export async function askUsage(db: Database, scope: AccountScope, asked: Asked): Promise<Answer> {
  const [estate, { calls, ...span }, remembered] = await Promise.all([
    estateOf(db, scope),
    callsIn(db, scope, asked),
    rememberedUses(db, scope),
  ]);
  const holder = await holdersOf(db, scope, { estate, calls });
  const principals = rowsOf(estate, calls, remembered)
    .map((row) => ({ ...row, holder: holder(row.arn) }))
    .sort(
      (a, b) =>
        Number(a.calls > 0) - Number(b.calls > 0) ||
        b.statements.unused - a.statements.unused ||
        (a.arn < b.arn ? -1 : 1),
    );
  return { freshness: await freshnessOf(db, scope), ...span, principals };
}

/** What one principal may do beside what it did. Throws a Problem when the inventory does not hold it. */
export async function askUsageOfPrincipal(
  db: Database,
  scope: AccountScope,
  { principal: given, ...asked }: Asked & { principal: string },
): Promise<ResponseOf<typeof endpoints.usageOfPrincipal>> {
  const estate = await estateOf(db, scope);
  const arn = knownPrincipal(estate, given);
  const principal = estate.principals.get(arn);
  const reach = whatCan(estate, { principal: arn, catalogue: await actionCatalogue() });
  if (!principal || !reach) return noSuchPrincipal(given);
  const { calls, ...span } = await callsIn(db, scope, { ...asked, actors: [arn] });
  return { ...span, principal: arn, ...grantedAndUsed(estate, principal, { calls, reach }) };
}
