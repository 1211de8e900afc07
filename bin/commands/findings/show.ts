import { z } from "zod";
import type { CommandModule, Shell } from "@/bin/command";
import { type FindingAnswer, getFinding } from "@/lib/application/findings/get-finding";
import { withDatabase } from "@/lib/application/with-database";
import { effortWords } from "@/lib/domain/posture/effort-words";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";

const options = z.object({ json: z.boolean().default(false) });

function careLines({ owner, dueAt, muting }: FindingAnswer): string[] {
  const end = muting?.until ? `until ${muting.until}` : "for good";
  return [
    `Owner: ${owner ?? "nobody"}`,
    ...(dueAt ? [`Due: ${dueAt}`] : []),
    ...(muting ? [`Muted ${end}: ${muting.reason}`] : []),
  ];
}

function historyLines({ history, acts }: FindingAnswer): string[] {
  const acted = new Set(acts.map(({ act, at }) => `${act} ${at}`));
  const changes = history
    .filter(({ change, at }) => !acted.has(`${change} ${at}`))
    .map(({ at, change, reason }) => ({ at, words: `${change}: ${reason}` }));
  const byPeople = acts.map(({ at, act, who, text, owner }) => ({
    at,
    words: [`${act} by ${who}`, act === "assigned" ? (owner ?? "nobody") : text].filter(Boolean).join(": "),
  }));
  return [...changes, ...byPeople]
    .sort((a, b) => b.at.localeCompare(a.at))
    .map(({ at, words }) => `  ${at}  ${words}`);
}

function print(finding: FindingAnswer, shell: Shell): void {
  const { title, severity, status, account, region, resource, reason, passes, fix, effortMinutes } = finding;
  const lines = [
    title,
    `${severity}, ${status}, ${account} ${region}`,
    resource,
    reason,
    ...careLines(finding),
    ...(passes ? [`Passes when: ${passes}`] : []),
    ...fix.flatMap(({ kind, text }) =>
      text ? ["", `Fix by ${kind} (about ${effortWords(effortMinutes)}):`, text] : [],
    ),
    "",
    "History, newest first:",
    ...historyLines(finding),
  ];
  for (const line of lines) shell.print(line);
}

export const command: CommandModule = {
  summary: "Show one finding: why it fails, how to fix exactly this resource, what happened to it",
  declare(program) {
    program.argument("<id>", "the finding's id, as `heptagon findings list` shows it");
  },
  async run([id], given, shell) {
    const { json } = options.parse(given);
    const finding = await withDatabase((db) => getFinding(db, wholeOrganisation, z.string().parse(id)));
    if (json) shell.print(JSON.stringify(finding));
    else print(finding, shell);
    return 0;
  },
};
