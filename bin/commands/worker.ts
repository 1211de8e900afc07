import type { CommandModule } from "@/bin/command";
import { openDatabase } from "@/lib/adapters/db/database";
import { runningEmbedded } from "@/lib/adapters/db/embedded/server";
import { config } from "@/lib/application/config/config";
import { startWorker } from "@/lib/application/jobs/worker";
import { Problem } from "@/lib/domain/errors/problem";

export const command: CommandModule = {
  summary: "Run jobs beside a running Heptagon; any number of these may serve one database",
  declare: () => undefined,
  async run(_args, _options, shell) {
    const { databaseUrl, dataFolder } = config();
    const url = databaseUrl ?? (await runningEmbedded(dataFolder));
    if (!url)
      throw new Problem("unavailable", "There is no database to work for.", {
        next: "Start Heptagon first, or set DATABASE_URL.",
      });
    const db = openDatabase(url);
    const worker = await startWorker(db, url);
    shell.note("Working. Ctrl-C stops.");
    if (!shell.signal.aborted)
      await new Promise((resolve) => shell.signal.addEventListener("abort", resolve, { once: true }));
    await worker.stop();
    await db.close();
    return 0;
  },
};
