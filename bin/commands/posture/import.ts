import { z } from "zod";
import type { CommandModule, Shell } from "@/bin/command";
import type { Database } from "@/lib/adapters/db/database";
import { config } from "@/lib/application/config/config";
import { importFindings } from "@/lib/application/findings/import-findings";
import { importSnapshot } from "@/lib/application/findings/import-snapshot";
import { type FileKind, kindOfFile } from "@/lib/application/findings/kind-of-file";
import { withDatabase } from "@/lib/application/with-database";
import { Problem } from "@/lib/domain/errors/problem";
import { findingFormats } from "@/lib/domain/posture/imports/source";
import { joined } from "@/lib/domain/posture/snapshot/gather";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";

const kinds = ["snapshot", ...findingFormats] as const;
const args = z.tuple([z.array(z.string().min(1)).min(1)]);
const options = z.object({
  format: z.enum(kinds, `--format: expected one of ${kinds.join(", ")}`).optional(),
  complete: z.boolean().optional(),
  partial: z.boolean().optional(),
  json: z.boolean().optional(),
});
type Options = z.output<typeof options>;

async function takeSnapshot(db: Database, file: string, { json }: Options, shell: Shell): Promise<void> {
  const source = { kind: "snapshot" as const, name: file };
  const result = await importSnapshot(db, { file, source, dataFolder: config().dataFolder, now: new Date() });
  const { resources, findings, failing, changes } = result;
  const said = result.imported
    ? `${file}: ${resources} resources, ${findings} findings, ${failing} failing, ${changes} changes`
    : `${file}: the same content is there already`;
  shell.print(json ? JSON.stringify({ file, ...result }) : said);
  for (const misfit of result.malformed) shell.note(`${joined(file, misfit)}. It is not assessed.`);
  for (const one of result.repeated)
    shell.note(`${joined(file, one)} is there again further on; that one counts.`);
}

async function takeFindings(
  db: Database,
  files: readonly string[],
  kind: Exclude<FileKind, "snapshot"> | undefined,
  { json, complete, partial }: Options,
  shell: Shell,
): Promise<void> {
  const result = await importFindings(db, {
    files: files.map((file) => ({ file, name: file })),
    format: kind,
    complete: complete ? true : partial ? false : undefined,
    scope: wholeOrganisation,
    now: new Date(),
    signal: shell.signal,
  });
  const { records, added, updated, unchanged, resolved, rejected, complaints } = result;
  const said = `${files.join(", ")}: ${records} records: ${added} added, ${updated} updated, ${unchanged} there already, ${resolved} resolved, ${rejected} rejected`;
  shell.print(json ? JSON.stringify({ files, ...result }) : said);
  for (const complaint of complaints) shell.note(complaint);
  if (rejected > complaints.length) shell.note(`… and ${rejected - complaints.length} more, under Rejects.`);
}

export const command: CommandModule = {
  summary: "Take in snapshot files, and findings of Security Hub, Prowler and GuardDuty",
  declare(program) {
    program
      .argument(
        "<files...>",
        "snapshots (oldest first), ASFF, OCSF or GuardDuty findings; JSON or JSON Lines, gzipped or not",
      )
      .option("--format <format>", `${kinds.join(" | ")}; none: told by the content`)
      .option("--complete", "the findings are all there are: what is missing among them is resolved")
      .option("--partial", "the findings are some of them (without either: Prowler's are complete)");
  },
  async run(given, rest, shell) {
    const [files] = args.parse(given);
    const parsed = options.safeParse(rest);
    if (!parsed.success) throw new Problem("bad-input", parsed.error.issues[0]?.message ?? "bad options");
    const { format } = parsed.data;
    const told = await Promise.all(
      files.map(async (file) => ({ file, kind: format ?? (await kindOfFile(file)) })),
    );
    await withDatabase(async (db) => {
      for (const { file } of told.filter(({ kind }) => kind === "snapshot")) {
        shell.signal.throwIfAborted();
        await takeSnapshot(db, file, parsed.data, shell);
      }
      const findings = told.filter(({ kind }) => kind !== "snapshot").map(({ file }) => file);
      const forced = format === "snapshot" ? undefined : format;
      if (findings.length > 0) await takeFindings(db, findings, forced, parsed.data, shell);
    });
    return 0;
  },
};
