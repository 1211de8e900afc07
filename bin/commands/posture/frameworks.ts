import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { declareOwnFolders, ownFolders } from "@/bin/own-folders";
import { judgeFile } from "@/lib/application/findings/judge-file";
import { Problem } from "@/lib/domain/errors/problem";
import { type Framework, frameworkNames } from "@/lib/domain/posture/frameworks";
import {
  type AssessedRequirement,
  assessFramework,
  type RequirementTotals,
  totalsOf,
} from "@/lib/domain/posture/frameworks/assess";
import { partsByPrinciple } from "@/lib/domain/posture/score";

const ids = Object.keys(frameworkNames) as Framework[];
const options = ownFolders.extend({
  snapshot: z.string().min(1),
  framework: z.enum(ids, `--framework: expected one of ${ids.join(", ")}`).optional(),
  json: z.boolean().optional(),
});

function totalLine(name: string, total: number, totals: RequirementTotals): string {
  const { met, partly, not_met, not_assessed, no_resources, gap } = totals;
  return `${name.padEnd(42)} ${met} of ${total} met, ${partly} partly, ${not_met} not met, ${not_assessed} not assessed, ${no_resources} without resources, ${gap} without a check`;
}

function requirementLine({ id, title, status, failed, checks }: AssessedRequirement): string {
  const why = status === "gap" ? "no check covers it" : checks.map(({ check }) => check).join(" ");
  const failing = failed > 0 ? `${failed} failing  ` : "";
  return `${status.replace("_", " ").padEnd(13)} ${[id, title].filter(Boolean).join(" ")}\n              ${failing}${why}`;
}

export const command: CommandModule = {
  summary:
    "Which requirements of CIS, FSBP, PCI and others a snapshot file meets; needs no database and no network",
  declare(program) {
    declareOwnFolders(program)
      .requiredOption("--snapshot <file>", "snapshot file: .jsonl.gz, .json, gzipped or not")
      .option("--framework <id>", `every requirement of one of ${ids.join(", ")}; none: totals of all`);
  },
  async run(_args, given, shell) {
    const parsed = options.safeParse(given);
    if (!parsed.success) throw new Problem("bad-input", parsed.error.issues[0]?.message ?? "bad options");
    const { snapshot, framework, json } = parsed.data;
    const { findings, checks } = await judgeFile(snapshot, parsed.data, shell.note);
    const parts = [...partsByPrinciple(findings).values()].flat();
    for (const id of framework ? [framework] : ids) {
      const requirements = assessFramework(id, checks.checks, parts);
      if (json && framework) for (const one of requirements) shell.print(JSON.stringify(one));
      else if (json) shell.print(JSON.stringify({ framework: id, totals: totalsOf(requirements) }));
      else {
        if (framework) for (const one of requirements) shell.print(requirementLine(one));
        shell.print(totalLine(frameworkNames[id], requirements.length, totalsOf(requirements)));
      }
    }
    return 0;
  },
};
