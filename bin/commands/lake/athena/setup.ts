import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { config } from "@/lib/application/config/config";
import { makeAthenaParts, saveAthena, showAthena } from "@/lib/application/lake/athena";
import { withDatabase } from "@/lib/application/with-database";
import { athenaSettings } from "@/lib/domain/lake/athena/settings";
import { tableStatement } from "@/lib/domain/lake/athena/table";

const list = z
  .string()
  .transform((text) =>
    text
      .split(",")
      .map((part) => part.trim())
      .filter(Boolean),
  )
  .optional();
const number = z.coerce.number().optional();
const options = z.object({
  region: z.string().optional(),
  location: z.string().optional(),
  output: z.string().optional(),
  accounts: list,
  regions: list,
  firstDay: z.string().optional(),
  roleArn: z.string().optional(),
  workgroup: z.string().optional(),
  database: z.string().optional(),
  table: z.string().optional(),
  cutOffGb: number,
  monthlyUsd: number,
  usdPerTb: number,
  print: z.boolean().default(false),
  json: z.boolean().default(false),
});

export const command: CommandModule = {
  summary: "Make or adopt Athena's workgroup, database and table over the organisation's trail",
  declare(program) {
    program
      .option("--region <region>", "where Athena runs: the region of the trail's bucket")
      .option("--location <s3>", "s3://bucket/AWSLogs/o-…")
      .option("--output <s3>", "where Athena writes its answers")
      .option("--accounts <ids>", "accounts of the trail, comma-separated")
      .option("--regions <names>", "regions of the trail, comma-separated")
      .option("--first-day <day>", "the trail's first day, 2024-01-01")
      .option("--role-arn <arn>", "a role to assume for it")
      .option("--workgroup <name>", "heptagon")
      .option("--database <name>", "heptagon")
      .option("--table <name>", "cloudtrail")
      .option("--cut-off-gb <n>", "one question reads at most so many gigabytes")
      .option("--monthly-usd <n>", "nothing runs any more once a month has cost so much")
      .option("--usd-per-tb <n>", "what the region charges")
      .option("--print", "print the table's statement and change nothing");
  },
  async run(_args, given, shell) {
    const { print, json, ...said } = options.parse(given);
    const changes = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
    await withDatabase(async (db) => {
      const before = (await showAthena(db)).settings ?? {};
      const settings = athenaSettings.parse({ ...before, enabled: true, ...changes });
      if (print) {
        shell.print(tableStatement(settings));
        return;
      }
      await saveAthena(db, settings);
      const parts = await makeAthenaParts(db, config().awsEndpoint);
      if (json) shell.print(JSON.stringify({ parts }));
      else for (const { part, name, state } of parts) shell.print(`${part.padEnd(10)} ${name}  ${state}`);
    });
    return 0;
  },
};
