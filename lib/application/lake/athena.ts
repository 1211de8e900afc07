import type { Database } from "@/lib/adapters/db/database";
import { spentThisMonth } from "@/lib/adapters/db/queries/lake/spend";
import { athenaClients } from "@/lib/adapters/lake/athena/clients";
import { type PartState, partStates, setUpAthena } from "@/lib/adapters/lake/athena/set-up";
import { readAthenaSettings, writeAthenaSettings } from "@/lib/adapters/lake/athena/stored-settings";
import { Problem } from "@/lib/domain/errors/problem";
import type { AthenaSettings } from "@/lib/domain/lake/athena/settings";
import { tableStatement } from "@/lib/domain/lake/athena/table";

/** How Athena is asked, what it has cost this month, and the table as a statement for those who make it themselves. */
export async function showAthena(db: Database) {
  const settings = await readAthenaSettings(db);
  return {
    settings,
    spentUsd: await spentThisMonth(db.pool, "athena"),
    statement: settings ? tableStatement(settings) : null,
  };
}

/** Keeps how Athena is asked. Nothing in AWS changes by it. */
export async function saveAthena(db: Database, settings: AthenaSettings) {
  await writeAthenaSettings(db, settings);
  return showAthena(db);
}

async function known(db: Database): Promise<AthenaSettings> {
  const settings = await readAthenaSettings(db);
  if (settings) return settings;
  throw new Problem("conflict", "Nobody has said yet where the trail lies.", {
    next: "Save the settings first: Settings → Lake, or heptagon lake athena setup with its options.",
  });
}

/** What of workgroup, database and table is there, as the settings say. @throws Problem */
export async function athenaParts(db: Database, endpoint: string | undefined): Promise<PartState[]> {
  const settings = await known(db);
  return partStates(athenaClients(settings, endpoint), settings);
}

/** Makes or adopts workgroup, database and table. @throws Problem that names what could not be made */
export async function makeAthenaParts(db: Database, endpoint: string | undefined): Promise<PartState[]> {
  const settings = await known(db);
  return setUpAthena(athenaClients(settings, endpoint), settings);
}
