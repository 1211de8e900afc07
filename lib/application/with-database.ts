import { type Database, openDatabase } from "@/lib/adapters/db/database";
import { runningEmbedded, startEmbedded } from "@/lib/adapters/db/embedded/server";
import { migrate } from "@/lib/adapters/db/migrate";
import { config } from "@/lib/application/config/config";

/**
 * For commands: gives `work` a migrated database and closes it afterwards. Takes DATABASE_URL if it is set, else the
 * embedded server, which is started for the time of the command when nobody has started it.
 */
export async function withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const { databaseUrl, dataFolder } = config();
  const running = databaseUrl ?? (await runningEmbedded(dataFolder));
  const server = running ? undefined : await startEmbedded(dataFolder);
  const db = openDatabase(running ?? server?.url ?? "");
  try {
    await migrate(db.pool);
    return await work(db);
  } finally {
    await db.close();
    await server?.stop();
  }
}
