import type { Database } from "@/lib/adapters/db/database";
import { storedSnapshots } from "@/lib/adapters/db/queries/posture/stored-snapshots";
import { freshnessOf } from "@/lib/application/findings/freshness";
import type { ResponseOf } from "@/lib/contract/endpoint";
import type { endpoints } from "@/lib/contract/endpoints/data-access";
import { Problem } from "@/lib/domain/errors/problem";
import type { Estate } from "@/lib/domain/iam/account/estate";
import {
  type AccessCounts,
  type ActorUses,
  accessOfStore,
  countAccess,
  usesOfStores,
} from "@/lib/domain/iam/data/access";
import { type Store, type StoreType, storeTypes } from "@/lib/domain/iam/data/stores";
import type { Holder } from "@/lib/domain/iam/principal/holder";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { endOfDay } from "./as-of";
import { callsIn, usualDays } from "./calls";
import { estateOf } from "./estate";
import { holdersOf } from "./holders";
import { resourcesAt } from "./resources-at";

type Answer = ResponseOf<typeof endpoints.dataAccess>;
type HolderOf = (arn: string) => Holder;

const kept = new WeakMap<Estate, Map<string, AccessCounts>>();

/** Counting asks every principal three times; an answer stays as long as its estate does. */
function counted(estate: Estate, store: Store, holder: HolderOf): AccessCounts {
  const known = kept.get(estate) ?? new Map<string, AccessCounts>();
  kept.set(estate, known);
  const counts = known.get(store.id) ?? countAccess(estate, store, holder);
  known.set(store.id, counts);
  return counts;
}

async function storesOf(
  db: Database,
  scope: AccountScope,
  asked: { types: readonly StoreType[]; until: Date | null },
): Promise<Store[]> {
  const found = await resourcesAt(db, scope, asked);
  return found.map(({ id, type, name, account }) => ({ id, type, name, account }));
}

/** For each data store how many can read, write and delete, and how many did so lately. */
export async function askDataAccess(
  db: Database,
  scope: AccountScope,
  { at, type, q = "", limit, now }: { at?: string; type?: StoreType; q?: string; limit: number; now: Date },
): Promise<Answer> {
  const until = endOfDay(at);
  const types = type ? [type] : storeTypes;
  const [estate, all, { calls, days }] = await Promise.all([
    estateOf(db, scope, until),
    storesOf(db, scope, { types, until }),
    callsIn(db, scope, { days: usualDays, now }),
  ]);
  const wanted = q.toLowerCase();
  const stores = all.filter(({ id, account }) => `${id} ${account}`.toLowerCase().includes(wanted));
  const holder = await holdersOf(db, scope, { estate, calls });
  const shown = stores.slice(0, limit);
  const uses = usesOfStores(shown, calls);
  const unknown = estate.accounts.filter(({ account }) => !estate.knowsControlPolicies(account));
  return {
    freshness: await freshnessOf(db, scope, until),
    days,
    total: stores.length,
    stores: shown.map((store) => {
      const actors: ActorUses = uses.get(store.id) ?? new Map();
      const people = [...actors.keys()].filter((arn) => holder(arn) === "person").length;
      const lasts = [...actors.values()].flatMap((used) => Object.values(used).map(({ last }) => last));
      return {
        ...store,
        counts: counted(estate, store, holder),
        used: { people, machines: actors.size - people, last: lasts.sort().at(-1) ?? null },
      };
    }),
    caveats: unknown.map(
      ({ account }) =>
        `Organisation policies of account ${account} are not known: its counts are upper bounds.`,
    ),
  };
}

/** So many points draw a line; each costs the reading of a snapshot. */
const mostPoints = 6;

/** Some of the stored snapshots up to now, evenly over time, oldest first. */
async function moments(db: Database, scope: AccountScope): Promise<Date[]> {
  const stored = await storedSnapshots(db.pool, scope, { limit: 90 });
  const step = Math.max(1, Math.ceil(stored.length / mostPoints));
  return stored
    .filter((_, index) => index % step === 0)
    .map(({ takenAt }) => takenAt)
    .reverse();
}

/** Who can do what with one store, who did, and how many could at earlier snapshots. @throws Problem not-found */
export async function askStoreAccess(
  db: Database,
  scope: AccountScope,
  { id, at, now }: { id: string; at?: string; now: Date },
): Promise<ResponseOf<typeof endpoints.storeAccess>> {
  const until = endOfDay(at);
  const stores = await storesOf(db, scope, { types: storeTypes, until });
  const store = stores.find((one) => one.id === id);
  if (!store)
    throw new Problem("not-found", `The inventory has no data store ${id}.`, {
      next: "Choose one from the list, or widen the accounts above.",
    });
  const estate = await estateOf(db, scope, until);
  const { calls, days } = await callsIn(db, scope, { days: usualDays, now });
  const holder = await holdersOf(db, scope, { estate, calls });
  const trend: { at: string; counts: AccessCounts }[] = [];
  for (const moment of await moments(db, scope))
    trend.push({
      at: moment.toISOString(),
      counts: counted(await estateOf(db, scope, moment), store, holder),
    });
  return {
    freshness: await freshnessOf(db, scope, until),
    days,
    store,
    rows: accessOfStore(estate, store, { holder, calls }),
    trend,
  };
}
