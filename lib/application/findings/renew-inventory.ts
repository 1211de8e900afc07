import type { PoolClient } from "pg";
import { differingResources } from "@/lib/adapters/db/queries/posture/differing-resources";
import { replaceResources } from "@/lib/adapters/db/queries/posture/replace-resources";
import { saveResourceChanges } from "@/lib/adapters/db/queries/posture/save-resource-changes";
import { servicesOfAccounts } from "@/lib/adapters/db/queries/posture/services-of-accounts";
import { stageResources } from "@/lib/adapters/db/queries/posture/stage-resources";
import { resourceChanges } from "@/lib/domain/posture/resource-change";
import type { Resource } from "@/lib/domain/posture/snapshot/document";
import type { World } from "@/lib/domain/posture/world";

/** Makes a snapshot's resources the inventory of the accounts, and notes what it changed in it. */
export async function renewInventory(
  client: PoolClient,
  snapshot: { id: number; takenAt: Date; world: World },
  accounts: readonly string[],
  resources: readonly Resource[],
): Promise<void> {
  await stageResources(client, resources);
  const seen = await servicesOfAccounts(client, accounts);
  const changes = resourceChanges(
    await differingResources(client, accounts),
    snapshot.world,
    (account, service) => seen.has(`${account}|${service}`),
  );
  await replaceResources(client, snapshot.id, accounts);
  await saveResourceChanges(client, snapshot, changes);
}
