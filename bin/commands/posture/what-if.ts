import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { declareOwnFolders, ownFolders } from "@/bin/own-folders";
import { judgeFile } from "@/lib/application/findings/judge-file";
import { Problem } from "@/lib/domain/errors/problem";
import type { CheckBook } from "@/lib/domain/posture/check-book";
import type { Finding } from "@/lib/domain/posture/finding";
import { readFixChoice } from "@/lib/domain/posture/fix-choice";
import { principleNames } from "@/lib/domain/posture/principles";
import { partsByPrinciple, type Score } from "@/lib/domain/posture/score";
import { type WhatIf, whatIf } from "@/lib/domain/posture/what-if";

const options = ownFolders.extend({
  snapshot: z.string().min(1),
  fix: z.array(z.string().min(1)).min(1),
  json: z.boolean().optional(),
});

/** How many failing findings of each check the choices name; a choice that names none is told of. */
function repairsOf(
  fixes: readonly string[],
  findings: readonly Finding[],
  checks: CheckBook,
  note: (line: string) => void,
): Map<string, number> {
  const chosen = new Map<string, Set<Finding>>();
  for (const fix of fixes) {
    const { check, resource } = readFixChoice(fix, (id) => checks.byId(id) !== undefined);
    const named = findings.filter(
      (one) =>
        one.check === check && one.status === "fail" && (resource === null || one.resource === resource),
    );
    if (named.length === 0) note(`${fix}: nothing fails there, so that fixing it changes nothing.`);
    chosen.set(check, new Set([...(chosen.get(check) ?? []), ...named]));
  }
  return new Map([...chosen].map(([check, fixed]) => [check, fixed.size]));
}

const shown = ({ score }: Score) => (score === null ? "–" : score.toFixed(0)).padStart(3);

function lines(answer: WhatIf, minutes: number): string[] {
  const rows = [
    ...answer.principles.map(({ principle, ...both }) => ({
      label: `${principle} ${principleNames[principle]}`,
      ...both,
    })),
    { label: "Overall", ...answer.overall },
  ];
  const { before, after } = answer.failing;
  return [
    ...rows.map(({ label, before: then, after: now }) => {
      const gain = (now.score ?? 0) - (then.score ?? 0);
      return `${label.padEnd(40)} ${shown(then)} → ${shown(now)}${gain > 0 ? `   +${gain.toFixed(1)}` : ""}`;
    }),
    "",
    `${before - after} of ${before} failing findings fixed in about ${minutes} minutes; ${after} remain.`,
  ];
}

export const command: CommandModule = {
  summary: "The scores of a snapshot file if some of what fails were fixed; needs no database and no network",
  declare(program) {
    declareOwnFolders(program)
      .requiredOption("--snapshot <file>", "snapshot file: .jsonl.gz, .json, gzipped or not")
      .requiredOption("--fix <choice...>", "CHECK for all that it finds, CHECK:RESOURCE for one resource");
  },
  async run(_args, given, shell) {
    const parsed = options.safeParse(given);
    if (!parsed.success) throw new Problem("bad-input", parsed.error.issues[0]?.message ?? "bad options");
    const { snapshot, fix, json } = parsed.data;
    const { findings, checks } = await judgeFile(snapshot, parsed.data, shell.note);
    const repairs = repairsOf(fix, findings, checks, shell.note);
    const answer = whatIf(partsByPrinciple(findings), repairs);
    const minutes = answer.checks.reduce(
      (sum, { check, fixed }) => sum + fixed * (checks.byId(check)?.effortMinutes ?? 0),
      0,
    );
    if (json) shell.print(JSON.stringify({ ...answer, effortMinutes: minutes }));
    else for (const line of lines(answer, minutes)) shell.print(line);
    return 0;
  },
};
