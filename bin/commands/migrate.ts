import type { CommandModule } from "@/bin/command";
import { migrate } from "@/lib/adapters/db/migrate";
import { withUnmigratedDatabase } from "@/lib/application/with-database";

export const command: CommandModule = {
  summary: "Bring the database to the newest schema",
  declare: () => undefined,
  async run(_args, options, shell) {
    const applied = await withUnmigratedDatabase((db) => migrate(db.pool));
    const said = applied.length > 0 ? `Applied ${applied.join(", ")}.` : "Nothing to apply.";
    shell.print(options.json ? JSON.stringify({ applied }) : said);
    return 0;
  },
};
