import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { declareFilters, readFilters } from "@/bin/finding-filters";
import { writeOut } from "@/bin/write-out";
import { findingSorts } from "@/lib/adapters/db/queries/posture/finding-page";
import { exportFindings } from "@/lib/application/findings/export-findings";
import { withDatabase } from "@/lib/application/with-database";
import { exportFormats } from "@/lib/contract/endpoints/posture";

const options = z.object({
  format: z.enum(exportFormats),
  sort: z.enum(findingSorts),
  out: z.string().min(1).optional(),
  json: z.boolean().default(false),
});

export const command: CommandModule = {
  summary: "Export findings as CSV, JSON Lines, OCSF or ASFF",
  declare(program) {
    declareFilters(program);
    program
      .option("--format <format>", exportFormats.join(" | "), "csv")
      .option("--sort <order>", findingSorts.join(" | "), "worst")
      .option("--out <file>", "where to write it; none: standard output");
  },
  async run(_args, given, shell) {
    const { format, sort, out, json } = options.parse(given);
    const { filter, scope } = readFilters(given);
    const bytes = await withDatabase((db) => writeOut(exportFindings(db, scope, filter, format, sort), out));
    if (!out) return 0;
    if (json) shell.print(JSON.stringify({ file: out, format, bytes }));
    else shell.note(`${out}: ${bytes.toLocaleString("en-GB")} bytes of ${format}`);
    return 0;
  },
};
