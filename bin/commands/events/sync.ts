import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { sparseLines } from "@/bin/sparse-lines";
import { addSchedule } from "@/lib/application/jobs/schedules/schedules";
import { syncFrom, trailSource } from "@/lib/application/timeline/sync/from-location";
import { withDatabase } from "@/lib/application/with-database";

const options = trailSource.omit({ location: true }).extend({
  every: z.coerce.number().int().min(5).max(1_440).optional(),
  json: z.boolean().default(false),
});

export const command: CommandModule = {
  summary: "Bring what is new in a trail's bucket into the lake and the cache",
  declare(program) {
    program
      .argument("<location>", "s3://bucket/AWSLogs, or s3://bucket/AWSLogs/o-… of an organisation's trail")
      .requiredOption("--region <region>", "the bucket's region")
      .option("--since <day>", "the first day to bring, 2026-03-01; none: 30 days ago")
      .option("--role-arn <arn>", "a role to assume for it")
      .option("--every <minutes>", "from now on, by the worker, instead of once and now");
  },
  async run(given, givenOptions, shell) {
    const { every, json, ...rest } = options.parse(givenOptions);
    const source = trailSource.parse({ location: given[0], ...rest });
    const say = sparseLines(shell.note, 1_000, () => performance.now());
    await withDatabase(async (db) => {
      const now = new Date();
      if (every) {
        const cadence = { every: "interval" as const, minutes: every };
        const title = `Bring events from ${source.location}`;
        await addSchedule(
          db,
          { kind: "sync-trail", title, input: source, cadence, createdBy: "command line" },
          now,
        );
        shell.print(`Every ${every} minutes from now on, while Heptagon runs.`);
        return;
      }
      const result = await syncFrom(db, source, {
        now,
        signal: shell.signal,
        onProgress: ({ objects, inserted }) =>
          say(`${objects} objects · ${inserted.toLocaleString("en")} events`),
      });
      const { listed, objects, inserted, duplicates, rejected } = result;
      shell.print(
        json
          ? JSON.stringify(result)
          : `${listed} objects listed, ${objects} of them new: ${inserted} events added, ${duplicates} there already, ${rejected} rejected`,
      );
    });
    return 0;
  },
};
