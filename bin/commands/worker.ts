import type { CommandModule } from "@/bin/command";
import { judgeChangedFiles } from "@/lib/application/checks/changed-files";
import { startWorker } from "@/lib/application/jobs/worker";
import { withDatabase } from "@/lib/application/with-database";

export const command: CommandModule = {
  summary: "Run jobs beside a running Heptagon; any number of these may serve one database",
  declare: () => undefined,
  async run(_args, _options, shell) {
    await withDatabase(async (db, url) => {
      const worker = await startWorker(db, url);
      await judgeChangedFiles(db, worker.ask);
      shell.note("Working. Ctrl-C stops.");
      if (!shell.signal.aborted)
        await new Promise((resolve) => shell.signal.addEventListener("abort", resolve, { once: true }));
      await worker.stop();
    });
    return 0;
  },
};
