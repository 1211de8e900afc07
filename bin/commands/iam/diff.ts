import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { actionCatalogue } from "@/lib/adapters/iam-data/catalogue";
import { estateOfFiles } from "@/lib/application/iam/read-account-files";
import { Problem } from "@/lib/domain/errors/problem";
import { diffReach, type ReachDifference } from "@/lib/domain/iam/question/diff";
import { type WhatCanAnswer, whatCan } from "@/lib/domain/iam/question/what-can";

const options = z.object({
  account: z.array(z.string()).min(1),
  against: z.array(z.string()).optional(),
  scp: z.array(z.string()).default([]),
  principal: z.string().min(1),
  other: z.string().optional(),
  failOn: z.enum(["gained", "lost", "any"], "--fail-on: expected gained, lost or any").optional(),
  json: z.boolean().optional(),
});

async function reachOf(
  accounts: readonly string[],
  scps: readonly string[],
  principal: string,
): Promise<WhatCanAnswer> {
  const estate = await estateOfFiles({ accounts, scps });
  const answer = whatCan(estate, { principal, catalogue: await actionCatalogue() });
  if (answer) return answer;
  throw new Problem("bad-input", `no user or role "${principal}" in ${accounts.join(", ")}.`);
}

function words({ services }: ReachDifference): string[] {
  return services.flatMap(({ gained, lost, changed }) => [
    ...gained.map(({ action, resources }) => `+ ${action} on ${resources.join(", ")}`),
    ...lost.map(({ action, resources }) => `- ${action} on ${resources.join(", ")}`),
    ...changed.map(
      ({ action, before, after }) =>
        `~ ${action} on ${before.resources.join(", ")} → ${after.resources.join(", ")}`,
    ),
  ]);
}

export const command: CommandModule = {
  summary: "What one principal or date can do and the other cannot, from account files; needs no database",
  declare(program) {
    program
      .requiredOption("--account <file...>", "what `aws iam get-account-authorization-details` printed")
      .option("--against <file...>", "the same of another day (left out: the same files)")
      .requiredOption("--principal <arn>", "user or role")
      .option("--other <arn>", "the user or role to compare with (left out: the same)")
      .option("--scp <file...>", "service control policies in force on the accounts")
      .option("--fail-on <what>", "gained, lost or any: exit 1 when there is such a difference");
  },
  async run(_args, given, shell) {
    const parsed = options.safeParse(given);
    if (!parsed.success) throw new Problem("bad-input", parsed.error.issues[0]?.message ?? "bad options");
    const { account, against = account, scp, principal, other = principal, failOn, json } = parsed.data;
    if (!parsed.data.against && !parsed.data.other)
      throw new Problem(
        "bad-input",
        "give --against or --other: a principal is compared with another, or with itself on another day.",
      );
    const difference = diffReach(await reachOf(account, scp, principal), await reachOf(against, scp, other));
    const { gained, lost, changed, same } = difference;
    for (const line of json ? [JSON.stringify(difference)] : words(difference)) shell.print(line);
    if (!json) shell.print(`${gained} gained, ${lost} lost, ${changed} changed, ${same} the same`);
    const found = { gained: gained > 0, lost: lost > 0, any: gained + lost + changed > 0 };
    return failOn && found[failOn] ? 1 : 0;
  },
};
