import { z } from "zod";
import type { CommandModule, Shell } from "@/bin/command";
import { writeOut } from "@/bin/write-out";
import { formatOf, formats } from "@/lib/application/reports/formats";
import { withDatabase } from "@/lib/application/with-database";
import { csv } from "@/lib/contract/common";
import { Problem } from "@/lib/domain/errors/problem";
import { reportQuestion } from "@/lib/domain/reports/question";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";

const options = z.object({
  format: z.string().default("pdf"),
  out: z.string().min(1).optional(),
  period: z.string().default("30d"),
  accounts: csv.optional(),
  regions: csv.optional(),
  principles: csv.optional(),
  zone: z.string().default("UTC"),
  json: z.boolean().default(false),
});

async function run(given: z.output<typeof options>, shell: Shell): Promise<void> {
  const { out, json } = given;
  const format = formatOf(given.format);
  const question = reportQuestion.parse({ ...given, principles: given.principles?.map(Number) });
  await withDatabase(async (db) => {
    const pieces = format.write({
      db,
      scope: wholeOrganisation,
      question,
      now: new Date(),
      signal: shell.signal,
    });
    if (!out && format.readers === "people" && process.stdout.isTTY) {
      throw new Problem("bad-input", `A ${format.name} report is nothing for a terminal.`, {
        next: "Name a file with --out.",
      });
    }
    const bytes = await writeOut(pieces, out);
    if (!out) return;
    if (json) shell.print(JSON.stringify({ file: out, format: format.id, bytes }));
    else shell.note(`${out}: ${bytes.toLocaleString("en-GB")} bytes of ${format.name}`);
  });
}

export const command: CommandModule = {
  summary: "Write a report on a period: pdf or html for people, csv or ocsf for machines",
  declare(program) {
    program
      .option("--period <period>", "7d, 30d, 90d, 2026-10, or 2026-10-01..2026-10-15", "30d")
      .option("--format <format>", formats.map(({ id }) => id).join(" | "), "pdf")
      .option("--out <file>", "where to write it; none: standard output")
      .option("--accounts <ids>", "accounts, comma-separated; none: all")
      .option("--regions <names>", "regions, comma-separated; none: all")
      .option("--principles <numbers>", "principles in detail, comma-separated; none: all seven")
      .option("--zone <zone>", "IANA time zone that days begin in", "UTC");
  },
  async run(_args, given, shell) {
    await run(options.parse(given), shell);
    return 0;
  },
};
