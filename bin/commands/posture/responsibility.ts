import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { declareOwnFolders, ownFolders } from "@/bin/own-folders";
import {
  type ResponsibilityAnswer,
  responsibility,
  responsibilityOfFile,
} from "@/lib/application/posture/responsibility";
import { withDatabase } from "@/lib/application/with-database";
import { Problem } from "@/lib/domain/errors/problem";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";

const options = ownFolders.extend({
  snapshot: z.string().min(1).optional(),
  service: z.array(z.string().min(1)).optional(),
  json: z.boolean().optional(),
});

type Service = ResponsibilityAnswer["services"][number];

const stateWords = {
  met: "met",
  not_met: "not met",
  not_assessed: "not assessed",
  uncovered: "no check",
  nothing: "nothing to judge",
} as const;

function dutyLine({ area, duty, state, passed, failed, notAssessed }: Service["duties"][number]): string {
  const figures = [
    failed > 0 ? `${failed} of ${passed + failed} fail` : passed > 0 ? `all ${passed} pass` : "",
    notAssessed > 0 ? `${notAssessed} not assessed` : "",
  ].filter(Boolean);
  const said = [duty, ...figures].join(" · ");
  return `  ${stateWords[state].padEnd(17)} ${area.padEnd(14)} ${said}`;
}

function lines({ name, kind, resources, source, aws, duties }: Service): string[] {
  const held = resources === null ? "" : ` · ${resources} ${resources === 1 ? "resource" : "resources"}`;
  return [
    `${name} (${kind})${held}`,
    ...aws.map((what) => `  ${"AWS".padEnd(17)} ${what}`),
    ...duties.map(dutyLine),
    `  ${source}`,
    "",
  ];
}

export const command: CommandModule = {
  summary: "By service: what AWS secures, what is left to you, and what the checks say of that",
  declare(program) {
    declareOwnFolders(program)
      .option("--service <names...>", "as the checks call them, s3 rds; none: all that concern the inventory")
      .option("--snapshot <file>", "a snapshot file instead of the database");
  },
  async run(_args, given, shell) {
    const parsed = options.safeParse(given);
    if (!parsed.success) throw new Problem("bad-input", parsed.error.issues[0]?.message ?? "bad options");
    const { snapshot, service, json } = parsed.data;
    const answer = snapshot
      ? await responsibilityOfFile(snapshot, service, parsed.data, shell.note)
      : await withDatabase((db) =>
          responsibility(db, wholeOrganisation, { services: service, until: new Date() }),
        );
    if (json) {
      shell.print(JSON.stringify(answer));
      return 0;
    }
    const shown = answer.services.filter(({ concerns }) => service !== undefined || concerns);
    for (const line of shown.flatMap(lines)) shell.print(line);
    const { met, not_met, not_assessed, uncovered, nothing } = answer.totals;
    shell.print(
      `${met} duties met, ${not_met} not met, ${not_assessed} not assessed, ${nothing} with nothing to judge, ${uncovered} that no check covers`,
    );
    return 0;
  },
};
