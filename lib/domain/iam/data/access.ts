import type { Estate } from "../account/estate";
import type { Holder } from "../principal/holder";
import { type May, whoMay } from "../question/who-may";
import { type Calls, usesOf } from "../usage/uses";
import { added, type Used } from "../usage/who-used";
import { type DataKind, dataKinds, kindOfAction, liesIn, type Store, storeQuestions } from "./stores";

/** How many can, by who is behind them; `conditional` of them only under conditions. */
export type AccessCount = { people: number; machines: number; conditional: number };

/** Per kind of access; null where the store knows no such thing. */
export type AccessCounts = Record<DataKind, AccessCount | null>;

/** One principal and what it can do with a store, and did. */
export type StoreAccess = {
  principal: string;
  holder: Holder;
  may: Record<DataKind, May | null>;
  used: Record<DataKind, Used | null>;
};

type HolderOf = (arn: string) => Holder;

/** What each actor did with one store. */
export type ActorUses = Map<string, Partial<Record<DataKind, Used>>>;

function perKind<T>(make: (kind: DataKind) => T): Record<DataKind, T> {
  return { read: make("read"), write: make("write"), delete: make("delete") };
}

/** Who can do what with a store. */
export function mayOfStore(estate: Estate, store: Store): Record<DataKind, Map<string, May> | null> {
  const questions = storeQuestions(store);
  return perKind((kind) => {
    const question = questions.find((one) => one.kind === kind);
    return question ? whoMay(estate, question) : null;
  });
}

/** Counts who can read, write and delete a store. */
export function countAccess(estate: Estate, store: Store, holder: HolderOf): AccessCounts {
  const may = mayOfStore(estate, store);
  return perKind((kind) => {
    const found = may[kind];
    if (!found) return null;
    const people = [...found.keys()].filter((arn) => holder(arn) === "person").length;
    const conditional = [...found.values()].filter(({ sure }) => !sure).length;
    return { people, machines: found.size - people, conditional };
  });
}

/** What was done with data: per store, per actor, per kind. Calls that a permission stopped do not count. */
export function usesOfStores(stores: readonly Store[], calls: readonly Calls[]): Map<string, ActorUses> {
  const found = new Map<string, ActorUses>();
  const byService = new Map<string, Store[]>();
  for (const store of stores) {
    const service = store.type.slice(0, store.type.indexOf(":"));
    byService.set(service, [...(byService.get(service) ?? []), store]);
  }
  for (const call of calls) {
    if (call.refused) continue;
    for (const { action, resource } of usesOf(call) ?? []) {
      const kind = kindOfAction(action);
      if (!kind) continue;
      const service = action.slice(0, action.indexOf(":"));
      const store = (byService.get(service) ?? []).find((one) => liesIn(resource, one));
      if (!store) continue;
      const actors: ActorUses = found.get(store.id) ?? new Map();
      const used = actors.get(call.actor) ?? {};
      used[kind] = added(used[kind], call);
      actors.set(call.actor, used);
      found.set(store.id, actors);
    }
  }
  return found;
}

/** Everyone who can do anything with a store, or did so, and what: those who did first, then people. */
export function accessOfStore(
  estate: Estate,
  store: Store,
  { holder, calls }: { holder: HolderOf; calls: readonly Calls[] },
): StoreAccess[] {
  const may = mayOfStore(estate, store);
  const used: ActorUses = usesOfStores([store], calls).get(store.id) ?? new Map();
  const everyone = new Set([...dataKinds.flatMap((kind) => [...(may[kind]?.keys() ?? [])]), ...used.keys()]);
  const rows = [...everyone].map(
    (principal): StoreAccess => ({
      principal,
      holder: holder(principal),
      may: perKind((kind) => may[kind]?.get(principal) ?? null),
      used: perKind((kind) => used.get(principal)?.[kind] ?? null),
    }),
  );
  const weight = (row: StoreAccess) =>
    (dataKinds.some((kind) => row.used[kind]) ? 2 : 0) + (row.holder === "person" ? 1 : 0);
  return rows.sort((a, b) => weight(b) - weight(a) || (a.principal < b.principal ? -1 : 1));
}
