import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { estateOfFiles } from "@/lib/application/iam/read-account-files";
import { Problem } from "@/lib/domain/errors/problem";
import { methods } from "@/lib/domain/iam/escalation/methods.generated";
import { type Escalation, findEscalations } from "@/lib/domain/iam/escalation/search";

const options = z.object({
  account: z.array(z.string()).min(1),
  scp: z.array(z.string()).default([]),
  principal: z.string().optional(),
  failOn: z.enum(["any"], "--fail-on: expected any").optional(),
  json: z.boolean().optional(),
});

function words({ principal, method, steps }: Escalation): string[] {
  return [
    `${principal}   ${method}, ${steps.length} ${steps.length === 1 ? "step" : "steps"}`,
    ...steps.map((step) => `    ${step.method} on ${step.target} → ${step.to}`),
  ];
}

function answerLine({ principal, method, target, hops, steps }: Escalation) {
  return { principal, method, target, hops, proof: steps.flatMap(({ proof }) => proof), steps };
}

export const command: CommandModule = {
  summary: "Who can become administrator, and how, from account files; needs no database and no network",
  declare(program) {
    program
      .requiredOption("--account <file...>", "what `aws iam get-account-authorization-details` printed")
      .option("--principal <arn>", "paths of this user or role only")
      .option("--scp <file...>", "service control policies in force on the accounts")
      .option("--fail-on <what>", "any: exit 1 when there is a path");
  },
  async run(_args, given, shell) {
    const parsed = options.safeParse(given);
    if (!parsed.success) throw new Problem("bad-input", parsed.error.issues[0]?.message ?? "bad options");
    const { account, scp, principal, failOn, json } = parsed.data;
    const estate = await estateOfFiles({ accounts: account, scps: scp });
    if (principal && !estate.principals.has(principal))
      throw new Problem("bad-input", `--principal: no user or role "${principal}" in ${account.join(", ")}.`);
    const { admins, escalations } = findEscalations(estate, methods);
    const shown = escalations.filter((one) => principal === undefined || one.principal === principal);
    if (json) shell.print(JSON.stringify({ admins, escalations: shown.map(answerLine) }));
    else {
      for (const one of shown) for (const line of words(one)) shell.print(line);
      const who = new Set(shown.map((one) => one.principal)).size;
      shell.print(`${admins.length} administrators, ${who} who can become one, of ${estate.principals.size}`);
    }
    return failOn && shown.length > 0 ? 1 : 0;
  },
};
