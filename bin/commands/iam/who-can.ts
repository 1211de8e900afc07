import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { contextOption } from "@/lib/application/iam/context-option";
import { estateOfFiles } from "@/lib/application/iam/read-account-files";
import { Problem } from "@/lib/domain/errors/problem";
import { type WhoCanRow, whoCan } from "@/lib/domain/iam/question/who-can";

const options = z.object({
  account: z.array(z.string()).min(1),
  scp: z.array(z.string()).default([]),
  resourcePolicy: z.array(z.string()).default([]),
  action: z.string().regex(/^[^:]+:[^:]+$/, '--action: expected "service:Action"'),
  resource: z.string().default("*"),
  context: z.array(z.string()).default([]),
  failOn: z.enum(["any"], "--fail-on: expected any").optional(),
  json: z.boolean().optional(),
});

function words({ principal, decision, way, via, conditions }: WhoCanRow): string {
  const how = { direct: "directly", group: `through group ${via[0]}`, role: `by way of ${via.join(" → ")}` }[
    way
  ];
  const when = conditions.length > 0 ? `, if ${conditions.join("; ")}` : "";
  return `${decision.padEnd(11)} ${principal}   ${how}${when}`;
}

export const command: CommandModule = {
  summary:
    "Who can do this to that, and by which way in? Answers from account files; needs no database and no network",
  declare(program) {
    program
      .requiredOption("--account <file...>", "what `aws iam get-account-authorization-details` printed")
      .requiredOption("--action <action>", "service:Action, in any case")
      .option("--resource <arn>", "ARN of the resource, or *", "*")
      .option("--scp <file...>", "service control policies in force on the accounts")
      .option("--resource-policy <arn=file...>", "the policy of a resource")
      .option("--context <key=value...>", "values of condition keys")
      .option("--fail-on <what>", "any: exit 1 when anybody can");
  },
  async run(_args, given, shell) {
    const parsed = options.safeParse(given);
    if (!parsed.success) throw new Problem("bad-input", parsed.error.issues[0]?.message ?? "bad options");
    const { account, scp, resourcePolicy, action, resource, context, failOn, json } = parsed.data;
    const estate = await estateOfFiles({ accounts: account, scps: scp, resourcePolicies: resourcePolicy });
    const answer = whoCan(estate, { action, resource, context: contextOption(context) });
    if (json) shell.print(JSON.stringify(answer));
    else {
      for (const row of answer.rows) shell.print(words(row));
      shell.print(`${answer.rows.length} of ${answer.asked} principals can ${action} on ${resource}`);
      for (const caveat of answer.caveats) shell.note(caveat);
    }
    return failOn && answer.rows.length > 0 ? 1 : 0;
  },
};
