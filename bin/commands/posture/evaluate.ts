import { z } from "zod";
import type { CommandModule, Shell } from "@/bin/command";
import { declareOwnFolders, ownFolders } from "@/bin/own-folders";
import { sparseLines } from "@/bin/sparse-lines";
import { readSnapshotFile } from "@/lib/adapters/snapshots/read";
import { checksOfFolders } from "@/lib/application/checks/own-checks";
import { activityOfFiles } from "@/lib/application/findings/activity-of-files";
import { Problem } from "@/lib/domain/errors/problem";
import { type Activity, activityDays } from "@/lib/domain/posture/activity/activity";
import { evaluate } from "@/lib/domain/posture/evaluate";
import type { Finding } from "@/lib/domain/posture/finding";
import { principleNames, principleNumbers } from "@/lib/domain/posture/principles";
import { isProvisional, partsByPrinciple, scoreAll } from "@/lib/domain/posture/score";
import { atLeast, severities, severityRank } from "@/lib/domain/posture/severity";
import { joined } from "@/lib/domain/posture/snapshot/gather";
import { buildWorld, type World } from "@/lib/domain/posture/world";

const options = ownFolders.extend({
  snapshot: z.string().min(1),
  failOn: z.enum(severities, `--fail-on: expected one of ${severities.join(", ")}`).optional(),
  now: z.iso.datetime({ offset: true, error: "--now: expected an ISO 8601 instant" }).optional(),
  events: z.array(z.string().min(1)).optional(),
  json: z.boolean().optional(),
});

function line(finding: Finding): string {
  const { check, account, region, resource, status, severity, reason } = finding;
  return JSON.stringify({ check, account, region, resource, status, severity, reason });
}

function scoreLines(findings: Finding[]): string[] {
  const { principles, overall } = scoreAll(partsByPrinciple(findings));
  const rows = principles.map((score, index) => {
    const principle = principleNumbers[index] ?? 1;
    return { label: `${principle} ${principleNames[principle]}`, score };
  });
  return [...rows, { label: "Overall", score: overall }].map(({ label, score }) => {
    const figure = score.score === null ? "  –" : score.score.toFixed(0).padStart(3);
    const coverage = `${Math.round(100 * score.coverage)} % assessed${isProvisional(score) ? ", provisional" : ""}`;
    return `${label.padEnd(40)} ${figure}   ${coverage}`;
  });
}

function failures(findings: Finding[]): string[] {
  return findings
    .filter((finding) => finding.status === "fail")
    .sort((a, b) => severityRank[b.severity] - severityRank[a.severity])
    .map(
      ({ severity, check, account, region, resource, reason }) =>
        `${severity.padEnd(8)} ${check} ${account} ${region} ${resource}\n         ${reason}`,
    );
}

function complainOfMalformed(world: World, file: string, note: (line: string) => void): void {
  for (const { where, expected } of world.malformed)
    note(`${joined(file, where)}: ${expected}. It is not assessed.`);
}

async function readActivity(paths: string[], now: Date, shell: Shell): Promise<Activity> {
  const say = sparseLines(shell.note, 1_000, () => performance.now());
  const { activity, records, rejected } = await activityOfFiles(paths, now, {
    onFile: (done, total) => say(`${done} of ${total} files read`),
    signal: shell.signal,
  });
  if (rejected > 0) shell.note(`${rejected} of ${records} records could not be read and do not count.`);
  if (activity.heard.size === 0)
    shell.note(
      `None of ${records} records happened in the ${activityDays} days before ${now.toISOString()}: checks that ask for events are not assessed.`,
    );
  return activity;
}

export const command: CommandModule = {
  summary: "Judge a snapshot file by every check; needs no database and no network",
  declare(program) {
    declareOwnFolders(program)
      .requiredOption("--snapshot <file>", "snapshot file: .jsonl.gz, .json, gzipped or not")
      .option("--fail-on <severity>", "exit 1 when a finding of this severity or worse fails")
      .option(
        "--events <path...>",
        "CloudTrail files and folders: what people did in the time before, for the checks that ask",
      )
      .option("--now <instant>", "measure ages against this instant; none: when the snapshot was taken");
  },
  async run(_args, given, shell) {
    const parsed = options.safeParse(given);
    if (!parsed.success) throw new Problem("bad-input", parsed.error.issues[0]?.message ?? "bad options");
    const { snapshot: file, failOn, now, json, events, rules, checks } = parsed.data;
    const book = await checksOfFolders({ rules, checks }, shell.note);
    const { snapshot, placeOf, repeated } = await readSnapshotFile(file);
    const at = new Date(now ?? snapshot.takenAt);
    const activity = events && (await readActivity(events, at, shell));
    const world = buildWorld(snapshot, at, placeOf, activity);
    const findings = evaluate(world, book.checks);
    if (json) for (const finding of findings) shell.print(line(finding));
    else for (const text of [...failures(findings), "", ...scoreLines(findings)]) shell.print(text);
    complainOfMalformed(world, file, shell.note);
    for (const one of repeated)
      shell.note(`${joined(file, one)} is there again further on; that one counts.`);
    if (world.malformed.length > 0) return 2;
    const failed = findings.some((one) => one.status === "fail" && failOn && atLeast(one.severity, failOn));
    return failed ? 1 : 0;
  },
};
