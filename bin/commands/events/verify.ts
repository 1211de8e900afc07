import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { sparseLines } from "@/bin/sparse-lines";
import { readEvidence } from "@/lib/adapters/lake/folder/digest-files";
import { verifyDigests } from "@/lib/domain/cloudtrail/digests/verify";
import { Problem } from "@/lib/domain/errors/problem";

const args = z.tuple([z.string().min(1)]);
const options = z.object({
  publicKeys: z.string().optional(),
  failOn: z.enum(["any"], "--fail-on: expected any").optional(),
  json: z.boolean().optional(),
});

export const command: CommandModule = {
  summary: "Verify CloudTrail's digest chain and the log files it lists; needs no database and no network",
  declare(program) {
    program
      .argument("<path>", "a folder that holds AWSLogs/…")
      .option("--public-keys <file>", "what `aws cloudtrail list-public-keys` printed, to check signatures")
      .option("--fail-on <what>", "any: exit 1 when anything is missing, changed or added");
  },
  async run(given, givenOptions, shell) {
    const [folder] = args.parse(given);
    const parsed = options.safeParse(givenOptions);
    if (!parsed.success) throw new Problem("bad-input", parsed.error.issues[0]?.message ?? "bad options");
    const { publicKeys, failOn, json } = parsed.data;
    const say = sparseLines(shell.note, 1_000, () => performance.now());
    const evidence = await readEvidence(folder, {
      publicKeysFile: publicKeys,
      onFile: (done, total) => say(`${done} of ${total} files read`),
    });
    const result = verifyDigests(evidence);
    const { signedKeys: _, ...told } = result;
    if (json) shell.print(JSON.stringify(told));
    else {
      for (const { chain, from, to } of result.covered) shell.print(`covered  ${chain}   ${from} – ${to}`);
      for (const { kind, key, detail } of result.problems) shell.print(`${kind}  ${key}: ${detail}`);
      const { digests, signed, unsigned, logFiles, problems } = result;
      shell.print(
        `${logFiles.valid} of ${logFiles.listed} log files as signed; ${signed} of ${digests} digests signed, ${unsigned} not checked; ${problems.length} problems`,
      );
    }
    return failOn && result.problems.length > 0 ? 1 : 0;
  },
};
