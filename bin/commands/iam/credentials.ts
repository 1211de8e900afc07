import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { askCredentials } from "@/lib/application/iam/credentials";
import { withDatabase } from "@/lib/application/with-database";
import { Problem } from "@/lib/domain/errors/problem";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";

const options = z.object({
  at: z.iso.date("--at: expected a day, as in 2026-03-31").optional(),
  failOn: z.enum(["any"], "--fail-on: expected any").optional(),
  json: z.boolean().optional(),
});

export const command: CommandModule = {
  summary: "Passwords without MFA, old and idle keys, roots: credentials of the database's inventory",
  declare(program) {
    program
      .option("--at <day>", "as they were at the end of a day (UTC)")
      .option("--fail-on <what>", "any: exit 1 when anything is wrong with anybody's");
  },
  async run(_args, given, shell) {
    const parsed = options.safeParse(given);
    if (!parsed.success) throw new Problem("bad-input", parsed.error.issues[0]?.message ?? "bad options");
    const { at, failOn, json } = parsed.data;
    const answer = await withDatabase((db) => askCredentials(db, wholeOrganisation, { at, now: new Date() }));
    const troubled = answer.users.filter(({ troubles }) => troubles.length > 0);
    if (json) shell.print(JSON.stringify(answer));
    else {
      for (const { account, mfa, keys, uses } of answer.roots)
        if (mfa === false || (keys ?? 0) > 0 || uses > 0)
          shell.print(
            `root of ${account}: MFA ${mfa ? "yes" : "no"}, ${keys ?? "unknown"} keys, used ${uses} times`,
          );
      for (const { arn, administrator, troubles } of troubled)
        shell.print(`${arn}${administrator ? " (administrator)" : ""}: ${troubles.join(", ")}`);
      shell.print(
        `${troubled.length} of ${answer.users.length} users, ${answer.administrators} administrators in all`,
      );
    }
    return failOn && troubled.length > 0 ? 1 : 0;
  },
};
