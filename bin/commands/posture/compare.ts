import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { declareOwnFolders, ownFolders } from "@/bin/own-folders";
import { type JudgedFile, judgeFile } from "@/lib/application/findings/judge-file";
import { Problem } from "@/lib/domain/errors/problem";
import { type ComparedScore, type Comparison, compare } from "@/lib/domain/posture/compare";
import { datesSentence } from "@/lib/domain/posture/comparison-words";
import { type Finding, findingKey } from "@/lib/domain/posture/finding";
import { principleNames } from "@/lib/domain/posture/principles";
import { partsByPrinciple } from "@/lib/domain/posture/score";

const options = ownFolders.extend({
  before: z.string().min(1),
  after: z.string().min(1),
  json: z.boolean().optional(),
});

/** What fails in one file and not in the other. */
function failingOnlyIn(one: JudgedFile, other: JudgedFile): Finding[] {
  const failing = new Set(other.findings.filter(({ status }) => status === "fail").map(findingKey));
  return one.findings.filter((finding) => finding.status === "fail" && !failing.has(findingKey(finding)));
}

function line(label: string, { left, right, change }: ComparedScore): string {
  const shown = (score: number | null) => (score === null ? "–" : score.toFixed(0)).padStart(3);
  const by = change === null ? "" : `   ${change >= 0 ? "+" : ""}${change.toFixed(1)}`;
  return `${label.padEnd(40)} ${shown(left.score)} → ${shown(right.score)}${by}`;
}

function scoreLines({ principles, overall }: Comparison): string[] {
  return [
    ...principles.map((one) => line(`${one.principle} ${principleNames[one.principle]}`, one)),
    line("Overall", overall),
  ];
}

const brief = ({ check, account, region, resource, severity }: Finding) => ({
  check,
  account,
  region,
  resource,
  severity,
});

export const command: CommandModule = {
  summary:
    "Two snapshot files side by side: scores, findings opened and resolved; needs no database and no network",
  declare(program) {
    declareOwnFolders(program)
      .requiredOption("--before <file>", "the earlier snapshot file")
      .requiredOption("--after <file>", "the later one");
  },
  async run(_args, given, shell) {
    const parsed = options.safeParse(given);
    if (!parsed.success) throw new Problem("bad-input", parsed.error.issues[0]?.message ?? "bad options");
    const judged = (file: string) => judgeFile(file, parsed.data, shell.note);
    const [before, after] = [await judged(parsed.data.before), await judged(parsed.data.after)];
    const comparison = compare(partsByPrinciple(before.findings), partsByPrinciple(after.findings));
    const opened = failingOnlyIn(after, before);
    const resolved = failingOnlyIn(before, after);
    const tally = { opened: opened.length, reopened: 0, resolved: resolved.length };
    const sentence = datesSentence(comparison, before.snapshot.takenAt, tally);
    if (parsed.data.json) {
      const findings = { opened: opened.map(brief), resolved: resolved.map(brief) };
      shell.print(JSON.stringify({ sentence, ...comparison, ...findings }));
      return 0;
    }
    for (const text of [sentence, "", ...scoreLines(comparison), ""]) shell.print(text);
    for (const one of opened) shell.print(`opened    ${one.severity.padEnd(8)} ${one.check} ${one.resource}`);
    for (const one of resolved)
      shell.print(`resolved  ${one.severity.padEnd(8)} ${one.check} ${one.resource}`);
    return 0;
  },
};
