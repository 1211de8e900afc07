import type { CommandModule } from "@/bin/command";
import { openDatabase } from "@/lib/adapters/db/database";
import { startEmbedded } from "@/lib/adapters/db/embedded/server";
import { migrate } from "@/lib/adapters/db/migrate";
import { config } from "@/lib/application/config/config";

export const command: CommandModule = {
  summary: "Bring the database to the newest schema",
  declare: () => undefined,
  async run(_args, options, shell) {
    const { databaseUrl, dataFolder } = config();
    const server = databaseUrl ? undefined : await startEmbedded(dataFolder);
    const db = openDatabase(databaseUrl ?? server?.url ?? "");
    try {
      const applied = await migrate(db.pool);
      shell.print(
        options.json
          ? JSON.stringify({ applied })
          : applied.length > 0
            ? `Applied ${applied.join(", ")}.`
            : "Nothing to apply.",
      );
      return 0;
    } finally {
      await db.close();
      if (server?.started) await server.stop();
    }
  },
};
