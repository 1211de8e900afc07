import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { actionCatalogue } from "@/lib/adapters/iam-data/catalogue";
import { estateOfFiles } from "@/lib/application/iam/read-account-files";
import { Problem } from "@/lib/domain/errors/problem";
import { administratorProof } from "@/lib/domain/iam/question/administrator";
import { type ServiceReach, whatCan } from "@/lib/domain/iam/question/what-can";

const options = z.object({
  account: z.array(z.string()).min(1),
  scp: z.array(z.string()).default([]),
  principal: z.string().min(1),
  service: z.array(z.string().toLowerCase()).optional(),
  json: z.boolean().optional(),
});

function words({ service, name, allowed, conditional, total, levels }: ServiceReach): string {
  const parts = levels.filter(({ reachable }) => reachable > 0);
  const detail = parts.map(({ level, reachable, total: of }) => `${level} ${reachable}/${of}`).join(", ");
  const under = conditional > 0 ? ` (${conditional} under conditions)` : "";
  return `${service.padEnd(24)} ${allowed + conditional}/${total}${under}   ${name}: ${detail}`;
}

export const command: CommandModule = {
  summary:
    "A principal's effective permissions by service, from account files; needs no database and no network",
  declare(program) {
    program
      .requiredOption("--account <file...>", "what `aws iam get-account-authorization-details` printed")
      .requiredOption("--principal <arn>", "user or role")
      .option("--service <prefix...>", "these services only, with their actions and resources")
      .option("--scp <file...>", "service control policies in force on the accounts");
  },
  async run(_args, given, shell) {
    const parsed = options.safeParse(given);
    if (!parsed.success) throw new Problem("bad-input", parsed.error.issues[0]?.message ?? "bad options");
    const { account, scp, principal, service, json } = parsed.data;
    const estate = await estateOfFiles({ accounts: account, scps: scp });
    const answer = whatCan(estate, { principal, catalogue: await actionCatalogue(), services: service });
    const administrator = administratorProof(estate, principal);
    if (!answer || !administrator)
      throw new Problem("bad-input", `--principal: no user or role "${principal}" in ${account.join(", ")}.`);
    if (json) {
      shell.print(JSON.stringify({ ...answer, administrator }));
      return 0;
    }
    shell.print(`${principal}: ${administrator.admin ? "an administrator" : "no administrator"}`);
    for (const one of answer.services) {
      shell.print(words(one));
      if (!service) continue;
      for (const { action, resources, conditions } of one.actions)
        shell.print(
          `  ${action} on ${resources.join(", ")}${conditions.length > 0 ? ` if ${conditions.join(" and ")}` : ""}`,
        );
    }
    shell.print(`${answer.reachable} of ${answer.total} actions`);
    for (const caveat of answer.caveats) shell.note(caveat);
    return 0;
  },
};
