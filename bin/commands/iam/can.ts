import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { contextOption } from "@/lib/application/iam/context-option";
import { estateOfFiles } from "@/lib/application/iam/read-account-files";
import { Problem } from "@/lib/domain/errors/problem";
import { type CanAnswer, can } from "@/lib/domain/iam/question/can";

const options = z.object({
  account: z.array(z.string()).min(1),
  scp: z.array(z.string()).default([]),
  resourcePolicy: z.array(z.string()).default([]),
  principal: z.string().min(1),
  action: z.string().regex(/^[^:]+:[^:]+$/, '--action: expected "service:Action"'),
  resource: z.string().default("*"),
  context: z.array(z.string()).default([]),
  failOn: z.enum(["denied", "allowed"], "--fail-on: expected denied or allowed").optional(),
  json: z.boolean().optional(),
});

function words(answer: CanAnswer): string[] {
  const because = answer.because.map(
    ({ layer, effect, policy, path, sid, onlyIf }) =>
      `  ${effect.padEnd(5)} ${layer.padEnd(8)} ${policy} ${path}${sid ? ` (${sid})` : ""}${onlyIf.length > 0 ? `, only if ${onlyIf.join(" and ")}` : ""}`,
  );
  return [
    `${answer.decision}: ${answer.principal} ${answer.action} ${answer.resource}`,
    ...because,
    ...answer.flip.map((line) => `  ${answer.decision === "Allowed" ? "·" : "→"} ${line}`),
    ...answer.caveats.map((line) => `  ! ${line}`),
  ];
}

export const command: CommandModule = {
  summary: "May this principal do this to that? Answers from account files; needs no database and no network",
  declare(program) {
    program
      .requiredOption("--account <file...>", "what `aws iam get-account-authorization-details` printed")
      .requiredOption("--principal <arn>", "user or role")
      .requiredOption("--action <action>", "service:Action, in any case")
      .option("--resource <arn>", "ARN of the resource, or *", "*")
      .option("--scp <file...>", "service control policies in force on the accounts")
      .option("--resource-policy <arn=file...>", "the policy of a resource")
      .option("--context <key=value...>", "values of condition keys")
      .option("--fail-on <decision>", "denied or allowed: exit 1 when that is the answer");
  },
  async run(_args, given, shell) {
    const parsed = options.safeParse(given);
    if (!parsed.success) throw new Problem("bad-input", parsed.error.issues[0]?.message ?? "bad options");
    const { account, scp, resourcePolicy, principal, action, resource, context, failOn, json } = parsed.data;
    const estate = await estateOfFiles({ accounts: account, scps: scp, resourcePolicies: resourcePolicy });
    const answer = can(estate, { principal, action, resource, context: contextOption(context) });
    if (answer === null)
      throw new Problem("bad-input", `--principal: no user or role "${principal}" in ${account.join(", ")}.`);
    for (const line of json ? [JSON.stringify(answer)] : words(answer)) shell.print(line);
    const allowed = answer.decision === "Allowed" || answer.decision === "Conditional";
    return failOn && (failOn === "allowed") === allowed ? 1 : 0;
  },
};
