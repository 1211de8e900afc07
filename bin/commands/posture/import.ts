import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { config } from "@/lib/application/config/config";
import { database } from "@/lib/application/database";
import { importSnapshot } from "@/lib/application/findings/import-snapshot";
import { joined } from "@/lib/domain/posture/snapshot/gather";

const args = z.tuple([z.array(z.string().min(1)).min(1)]);

export const command: CommandModule = {
  summary: "Take snapshot files into the database: inventory, findings, scores",
  declare(program) {
    program.argument("<files...>", "snapshot files (.jsonl.gz, .json, gzipped or not); oldest first");
  },
  async run(given, options, shell) {
    const [files] = args.parse(given);
    const db = database();
    try {
      for (const file of files) {
        shell.signal.throwIfAborted();
        const source = { kind: "snapshot" as const, name: file };
        const result = await importSnapshot(db, {
          file,
          source,
          dataFolder: config().dataFolder,
          now: new Date(),
        });
        const { resources, findings, failing, changes } = result;
        const said = result.imported
          ? `${file}: ${resources} resources, ${findings} findings, ${failing} failing, ${changes} changes`
          : `${file}: the same content is there already`;
        shell.print(options.json ? JSON.stringify({ file, ...result }) : said);
        for (const misfit of result.malformed) shell.note(`${joined(file, misfit)}. It is not assessed.`);
        for (const one of result.repeated)
          shell.note(`${joined(file, one)} is there again further on; that one counts.`);
      }
    } finally {
      await db.close();
    }
    return 0;
  },
};
