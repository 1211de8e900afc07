import type { World } from "../world";

const kept = new WeakMap<World, ReadonlySet<string>>();

/** The accounts that are ours: those of the snapshot, and every member that the organisation lists. */
export function ownAccounts(world: World): ReadonlySet<string> {
  const known =
    kept.get(world) ??
    new Set([
      ...world.accounts,
      ...world
        .of("organizations:organization")
        .flatMap(({ config }) => [
          ...(config.Accounts ?? []).flatMap(({ Id }) => Id ?? []),
          ...(config.Organization?.MasterAccountId ? [config.Organization.MasterAccountId] : []),
        ]),
    ]);
  kept.set(world, known);
  return known;
}
