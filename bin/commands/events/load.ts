import path from "node:path";
import { z } from "zod";
import type { CommandModule, Shell } from "@/bin/command";
import { config } from "@/lib/application/config/config";
import { type LoadProgress, loadEvents } from "@/lib/application/timeline/load";
import { withDatabase } from "@/lib/application/with-database";

const args = z.tuple([z.array(z.string().min(1)).min(1)]);

/** Writes a line of progress at most twice a second. */
function progressLine(shell: Shell): (progress: LoadProgress) => void {
  let last = 0;
  return ({ files, totalFiles, bytes, totalBytes, records, seconds }) => {
    const now = performance.now();
    if (now - last < 500 && files < totalFiles) return;
    last = now;
    const rate = seconds > 0 ? Math.round(records / seconds) : 0;
    const left = bytes > 0 ? Math.round((seconds * (totalBytes - bytes)) / bytes) : 0;
    shell.note(
      `${files}/${totalFiles} files · ${records.toLocaleString("en")} records · ${rate.toLocaleString("en")}/s · ${left} s left`,
    );
  };
}

export const command: CommandModule = {
  summary: "Load CloudTrail objects (.json, .json.gz, folders, S3 layout) into the lake and the cache",
  declare(program) {
    program.argument("<paths...>", "files and folders");
  },
  async run(given, options, shell) {
    const [paths] = args.parse(given);
    const source = {
      kind: "files" as const,
      name: paths
        .map((one) => path.resolve(one))
        .join(", ")
        .slice(0, 300),
    };
    const { lakeFolder } = config();
    const result = await withDatabase((db) =>
      loadEvents(db, {
        paths,
        source,
        lakeFolder,
        signal: shell.signal,
        onProgress: options.json ? undefined : progressLine(shell),
      }),
    );
    const { files, records, inserted, duplicates, rejected, seconds } = result;
    shell.print(
      options.json
        ? JSON.stringify({ files, records, inserted, duplicates, rejected, seconds })
        : `${files} files, ${records} records: ${inserted} added, ${duplicates} there already, ${rejected} rejected, in ${seconds} s`,
    );
    return 0;
  },
};
