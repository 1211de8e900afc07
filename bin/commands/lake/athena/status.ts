import type { CommandModule } from "@/bin/command";
import { config } from "@/lib/application/config/config";
import { athenaParts, showAthena } from "@/lib/application/lake/athena";
import { withDatabase } from "@/lib/application/with-database";

export const command: CommandModule = {
  summary: "Whether Athena's workgroup, database and table are there, and what this month has cost",
  declare() {
    // No arguments.
  },
  async run(_args, { json }, shell) {
    await withDatabase(async (db) => {
      const { settings, spentUsd } = await showAthena(db);
      const parts = await athenaParts(db, config().awsEndpoint);
      if (json) {
        shell.print(JSON.stringify({ enabled: settings?.enabled ?? false, spentUsd, parts }));
        return;
      }
      for (const { part, name, state } of parts) shell.print(`${part.padEnd(10)} ${name}  ${state}`);
      shell.print(`spent      ${spentUsd.toFixed(4)} of ${settings?.monthlyUsd ?? 0} USD this month`);
    });
    return 0;
  },
};
