import { rm } from "node:fs/promises";
import path from "node:path";
import type { Database } from "@/lib/adapters/db/database";
import { lockImports } from "@/lib/adapters/db/queries/posture/add-snapshot";
import { snapshotsSince } from "@/lib/adapters/db/queries/posture/snapshots-since";
import { filesOfSources } from "@/lib/adapters/db/queries/sources/files-of-sources";
import { removeEventsOfSources } from "@/lib/adapters/db/queries/sources/remove-events-of-sources";
import { removePostureOfSources } from "@/lib/adapters/db/queries/sources/remove-posture-of-sources";
import { removeSources } from "@/lib/adapters/db/queries/sources/remove-sources";
import { sourcesOfKind } from "@/lib/adapters/db/queries/sources/sources-of-kind";
import { transaction } from "@/lib/adapters/db/transaction";
import { sweepPacks } from "@/lib/adapters/snapshots/store/sweep";
import { allChecks } from "@/lib/application/checks/all-checks";
import { demoSource } from "@/lib/application/demo/seed";
import { saveOrganisationScores } from "@/lib/application/findings/organisation-scores";
import { restoreCurrent } from "@/lib/application/findings/restore-current";

export type RemoveResult = { events: number; objects: number; snapshots: number };

async function removeFiles(folder: string, files: readonly string[]): Promise<void> {
  for (const file of files) await rm(path.join(folder, file), { force: true });
}

/**
 * Removes what the demo source brought, and nothing else: events and their share of the rollups, rejects, objects in the
 * lake, snapshots, scores, inventory, findings, and the files. Where other snapshots describe the same accounts, the
 * newest of them becomes current again, and the organisation's scores are made without the demo. Stopped midway, the
 * next call finishes: the rows that name the files go last.
 */
export async function removeDemo(
  db: Database,
  { dataFolder, now = new Date() }: { dataFolder: string; now?: Date },
): Promise<RemoveResult> {
  const sources = await sourcesOfKind(db.pool, demoSource.kind);
  const files = await filesOfSources(db.pool, sources);
  const events = await transaction(db, (client) => removeEventsOfSources(client, sources));
  await removeFiles(path.join(dataFolder, "lake"), files.objects);
  await removeFiles(dataFolder, files.documents);
  await rm(path.join(dataFolder, "demo"), { recursive: true, force: true });
  const checks = await allChecks(db);
  await transaction(db, async (client) => {
    await lockImports(client);
    const { accounts, since } = await removePostureOfSources(client, sources);
    await restoreCurrent(client, { accounts, dataFolder, now, checks });
    for (const snapshot of since ? await snapshotsSince(client, since) : []) {
      await saveOrganisationScores(client, snapshot, checks);
    }
    await sweepPacks(dataFolder);
    await removeSources(client, sources);
  });
  return { events, objects: files.objects.length, snapshots: files.documents.length };
}
