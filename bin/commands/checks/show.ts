import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { type CheckAnswer, getCheck } from "@/lib/application/checks/list-checks";
import { withDatabase } from "@/lib/application/with-database";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";

const args = z.tuple([z.string().min(1)]);
const options = z.object({ json: z.boolean().optional() });

function lines(check: CheckAnswer): string[] {
  const state = check.deleted ? "deleted" : check.enabled ? "on" : `off: ${check.off?.reason ?? ""}`;
  const requirements = check.requirements.map(({ framework, requirement }) => `${framework} ${requirement}`);
  return [
    `${check.id}: ${check.title}`,
    `${check.severity}, principle ${check.principle}, ${check.layer}, ${check.service}; ${check.origin}, ${state}`,
    `${check.failing} of ${check.assessed} fail, ${check.notAssessed} not assessed, ${check.muted} muted`,
    "",
    `Passes: ${check.passes}`,
    `Why:    ${check.why}`,
    ...(requirements.length > 0 ? [`Serves: ${requirements.join(", ")}`] : []),
    ...(check.text === null ? ["", "Fix:", check.fix.cli] : ["", check.text.trimEnd()]),
    ...check.history.map(
      ({ version, change, who, at, reason }) =>
        `v${version} ${change} by ${who}, ${at}${reason ? `: ${reason}` : ""}`,
    ),
  ];
}

export const command: CommandModule = {
  summary: "One check: its words, what it finds, its rule and who changed it",
  declare(program) {
    program.argument("<id>", "the check's id, as bucket-not-public");
  },
  async run(given, rest, shell) {
    const [id] = args.parse(given);
    const { json } = options.parse(rest);
    const check = await withDatabase((db) => getCheck(db, wholeOrganisation, id));
    if (json) shell.print(JSON.stringify(check));
    else for (const line of lines(check)) shell.print(line);
    return 0;
  },
};
