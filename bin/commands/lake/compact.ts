import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { sparseLines } from "@/bin/sparse-lines";
import { compactLake } from "@/lib/application/lake/compact";
import { lakePlace } from "@/lib/application/lake/folders";
import { withDatabase } from "@/lib/application/with-database";

const args = z.tuple([z.array(z.string().min(1)).default([])]);

export const command: CommandModule = {
  summary: "Compact trail objects to Parquet by account, region and day",
  declare(program) {
    program.argument("[paths...]", "folders outside the lake, read where they lie; none: what was loaded");
  },
  async run(given, { json }, shell) {
    const [paths] = args.parse(given);
    const say = sparseLines(shell.note, 1_000, () => performance.now());
    const result = await withDatabase((db) =>
      compactLake(db, {
        place: lakePlace(),
        paths,
        signal: shell.signal,
        onProgress: ({ objects, totalObjects, records }) =>
          say(`${objects}/${totalObjects} objects · ${records.toLocaleString("en")} events`),
      }),
    );
    const { objects, records, duplicates, partitions, bytes, seconds } = result;
    shell.print(
      json
        ? JSON.stringify(result)
        : `${records} events of ${objects} objects into ${partitions} partitions (${duplicates} twice), ${bytes} bytes of Parquet in all, in ${seconds} s`,
    );
    return 0;
  },
};
