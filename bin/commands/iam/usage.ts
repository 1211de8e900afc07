import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { askUsage, askUsageOfPrincipal } from "@/lib/application/iam/usage";
import { withDatabase } from "@/lib/application/with-database";
import { Problem } from "@/lib/domain/errors/problem";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";

const options = z.object({
  principal: z.string().optional(),
  days: z.coerce.number("--days: expected a number").int().min(1).max(400).default(90),
  failOn: z.enum(["unused"], "--fail-on: expected unused").optional(),
  json: z.boolean().optional(),
});

type Answer = { lines: string[]; unused: number; document: unknown };

async function ofOne(principal: string, asked: { days: number; now: Date }): Promise<Answer> {
  const answer = await withDatabase((db) =>
    askUsageOfPrincipal(db, wholeOrganisation, { ...asked, principal }),
  );
  const unused = answer.statements.filter(({ used }) => used === null);
  return {
    document: answer,
    unused: unused.length,
    lines: [
      ...answer.services.map(
        ({ service, used, granted }) => `${service.padEnd(24)} ${used} of ${granted} used`,
      ),
      ...unused.map(({ policy, path }) => `not used: ${policy} ${path}`),
      `${answer.used} of ${answer.granted} actions used in ${asked.days} days`,
    ],
  };
}

async function ofAll(asked: { days: number; now: Date }): Promise<Answer> {
  const answer = await withDatabase((db) => askUsage(db, wholeOrganisation, asked));
  return {
    document: answer,
    unused: answer.principals.filter(({ calls }) => calls === 0).length,
    lines: answer.principals.map(
      ({ arn, calls, last, statements }) =>
        `${arn}   ${calls} calls, last ${last ?? "never"}, ${statements.unused} of ${statements.total} statements unused`,
    ),
  };
}

export const command: CommandModule = {
  summary: "What of all that is granted was used, by the database's inventory and timeline",
  declare(program) {
    program
      .option(
        "--principal <arn>",
        "one user or role, by service and statement (left out: everyone, the idle ones first)",
      )
      .option("--days <n>", "how far back", "90")
      .option(
        "--fail-on <what>",
        "unused: exit 1 when somebody is idle, or a statement of the principal is unused",
      );
  },
  async run(_args, given, shell) {
    const parsed = options.safeParse(given);
    if (!parsed.success) throw new Problem("bad-input", parsed.error.issues[0]?.message ?? "bad options");
    const { principal, days, failOn, json } = parsed.data;
    const asked = { days, now: new Date() };
    const { document, lines, unused } = principal ? await ofOne(principal, asked) : await ofAll(asked);
    for (const line of json ? [JSON.stringify(document)] : lines) shell.print(line);
    return failOn && unused > 0 ? 1 : 0;
  },
};
