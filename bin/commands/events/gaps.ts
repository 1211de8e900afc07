import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { sparseLines } from "@/bin/sparse-lines";
import { logCoverage, verifyIntoCoverage } from "@/lib/application/timeline/coverage";
import { withDatabase } from "@/lib/application/with-database";
import { instant } from "@/lib/contract/common";
import { narrowScope, wholeOrganisation } from "@/lib/domain/scope/account-scope";

const args = z.tuple([z.string().min(1).optional()]);
const options = z.object({
  publicKeys: z.string().optional(),
  accounts: z
    .string()
    .transform((text) => text.split(",").filter(Boolean))
    .optional(),
  from: instant.optional(),
  to: instant.optional(),
  failOn: z.enum(["any"]).optional(),
  json: z.boolean().default(false),
});

const share = (part: number, of: number) => (of === 0 ? "0 %" : `${((100 * part) / of).toFixed(1)} %`);

export const command: CommandModule = {
  summary: "Which account × region × hour has no events where it should, and what digests vouch for",
  declare(program) {
    program
      .argument(
        "[path]",
        "a folder that holds AWSLogs/… with CloudTrail-Digest: its digests are verified first",
      )
      .option("--public-keys <file>", "what `aws cloudtrail list-public-keys` printed, to check signatures")
      .option("--accounts <ids>", "only these accounts, comma-separated")
      .option("--from <instant>", "ISO 8601; none: 30 days before the newest event")
      .option("--to <instant>", "ISO 8601")
      .option("--fail-on <what>", "any: exit 1 when an hour is missing or a digest is broken");
  },
  async run(given, givenOptions, shell) {
    const [folder] = args.parse(given);
    const { publicKeys, accounts, from, to, failOn, json } = options.parse(givenOptions);
    const say = sparseLines(shell.note, 1_000, () => performance.now());
    const coverage = await withDatabase(async (db) => {
      if (folder)
        await verifyIntoCoverage(db, folder, {
          publicKeysFile: publicKeys,
          onFile: (done, total) => say(`${done} of ${total} files read`),
        });
      return logCoverage(db, narrowScope(wholeOrganisation, accounts), { from, to }, new Date());
    });
    const { hours, missing, covered, verified, places, problems } = coverage;
    if (json) shell.print(JSON.stringify(coverage));
    else {
      for (const { account, region, gaps } of places)
        for (const gap of gaps) shell.print(`missing  ${account} ${region}  ${gap.from} – ${gap.to}`);
      for (const { key, detail } of problems) shell.print(`broken   ${key}: ${detail}`);
      shell.print(
        `${hours} hours of ${places.length} accounts × regions: ${missing} missing, ${share(covered, hours)} covered by digests, ${share(verified, hours)} verified`,
      );
    }
    return failOn && missing + problems.length > 0 ? 1 : 0;
  },
};
