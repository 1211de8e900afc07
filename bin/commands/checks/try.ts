import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { readSnapshotFile } from "@/lib/adapters/snapshots/read";
import { readRuleFile } from "@/lib/application/checks/read-rules";
import { newestWorlds } from "@/lib/application/findings/newest-worlds";
import { withDatabase } from "@/lib/application/with-database";
import { triedSentence, tryRule } from "@/lib/domain/posture/rules/try-rule";
import { buildWorld, type World } from "@/lib/domain/posture/world";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";

const args = z.tuple([z.string().min(1)]);
const options = z.object({ snapshot: z.string().min(1).optional(), json: z.boolean().optional() });

async function worldsOf(snapshot: string | undefined, type: string): Promise<World[]> {
  if (snapshot === undefined) return withDatabase((db) => newestWorlds(db, wholeOrganisation, [type]));
  const { snapshot: document, placeOf } = await readSnapshotFile(snapshot);
  return [buildWorld(document, new Date(document.takenAt), placeOf)];
}

export const command: CommandModule = {
  summary: "What a YAML rule would say of the newest inventory, or of a snapshot file; nothing is kept",
  declare(program) {
    program
      .argument("<file>", "the rule")
      .option("--snapshot <file>", "a snapshot file; needs no database and no network then");
  },
  async run(given, rest, shell) {
    const [file] = args.parse(given);
    const { snapshot, json } = options.parse(rest);
    const { rule } = await readRuleFile(file, shell.note);
    const tried = tryRule(rule, await worldsOf(snapshot, rule.resource), Number.POSITIVE_INFINITY);
    if (json) shell.print(JSON.stringify({ check: rule.id, sentence: triedSentence(tried), ...tried }));
    else {
      shell.print(triedSentence(tried));
      for (const { status, account, region, resource, reason } of tried.rows)
        shell.print(
          `${status.replace("_", " ").padEnd(13)} ${account} ${region} ${resource}\n              ${reason}`,
        );
    }
    return tried.fail > 0 ? 1 : 0;
  },
};
