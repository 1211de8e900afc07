import { type Database, openDatabase } from "@/lib/adapters/db/database";
import { startEmbedded } from "@/lib/adapters/db/embedded/server";
import { migrate } from "@/lib/adapters/db/migrate";
import { takeCheckFolder } from "@/lib/application/checks/file-checks";
import { config } from "@/lib/application/config/config";

/**
 * Gives `work` the database that the settings name: DATABASE_URL if it is set, else the embedded server of the data
 * folder, which is started when it is not running and stopped when nobody else uses it.
 */
export async function withUnmigratedDatabase<T>(work: (db: Database, url: string) => Promise<T>): Promise<T> {
  const { databaseUrl, dataFolder } = config();
  const server = databaseUrl ? undefined : await startEmbedded(dataFolder);
  const url = databaseUrl ?? server?.url ?? "";
  const db = openDatabase(url);
  try {
    return await work(db, url);
  } finally {
    await db.close();
    await server?.stop();
  }
}

/** For commands: the same, brought to the newest schema, with the checks of the folder that the settings name. */
export async function withDatabase<T>(work: (db: Database, url: string) => Promise<T>): Promise<T> {
  await takeCheckFolder(config().checksFolder);
  return withUnmigratedDatabase(async (db, url) => {
    await migrate(db.pool);
    return work(db, url);
  });
}
