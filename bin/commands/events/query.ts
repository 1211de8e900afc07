import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { exportLines } from "@/lib/application/timeline/export";
import { withDatabase } from "@/lib/application/with-database";
import { eventFilters } from "@/lib/contract/endpoints/events";
import { narrowScope, wholeOrganisation } from "@/lib/domain/scope/account-scope";

const lists = [
  "actor",
  "person",
  "kind",
  "name",
  "source",
  "region",
  "account",
  "ip",
  "resource",
  "error",
  "session",
] as const;
const limit = z.object({ limit: z.coerce.number().int().min(1).optional() });

export const command: CommandModule = {
  summary: "Print events from the cache, newest first, as JSON Lines (--json) or CSV",
  declare(program) {
    for (const name of lists)
      program.option(`--${name} <values>`, "comma-separated; ! excludes, * stands for any characters");
    program
      .option("--accounts <ids>", "accounts, comma-separated")
      .option("--from <instant>", "ISO 8601; none: 30 days before the newest event")
      .option("--to <instant>", "ISO 8601")
      .option("--read-only <bool>", "true | false")
      .option("--q <text>", "free text")
      .option("--limit <n>", "stop after so many");
  },
  async run(_args, options, shell) {
    const { accounts, ...asked } = eventFilters.parse(options);
    const most = limit.parse(options).limit ?? Number.POSITIVE_INFINITY;
    const format = options.json ? "jsonl" : "csv";
    await withDatabase(async (db) => {
      let left = options.json ? most : most + 1;
      for await (const lines of exportLines(
        db,
        narrowScope(wholeOrganisation, accounts),
        asked,
        format,
        new Date(),
      )) {
        for (const line of lines.trimEnd().split(/\r?\n/)) {
          if (left <= 0 || shell.signal.aborted) return;
          shell.print(line);
          left -= 1;
        }
      }
    });
    return 0;
  },
};
