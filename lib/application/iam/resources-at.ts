import type { Database } from "@/lib/adapters/db/database";
import { type InventoryResource, latestResources } from "@/lib/application/findings/inventory";
import { newestWorlds } from "@/lib/application/findings/newest-worlds";
import type { ResourceType } from "@/lib/domain/posture/resources/types";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

/** Resources of some types in the newest inventory of each account, or in that which was the newest at an instant. */
export async function resourcesAt<T extends ResourceType>(
  db: Database,
  scope: AccountScope,
  { types, until }: { types: readonly T[]; until: Date | null },
): Promise<InventoryResource<T>[]> {
  if (!until) return latestResources(db, scope, { types });
  const worlds = await newestWorlds(db, scope, types, until);
  return worlds.flatMap((world) => types.flatMap((type) => world.of(type))) as InventoryResource<T>[];
}
