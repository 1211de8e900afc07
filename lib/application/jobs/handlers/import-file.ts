import { z } from "zod";
import { config } from "@/lib/application/config/config";
import { dropUpload, uploadPath } from "@/lib/application/data/uploads";
import { importFindings } from "@/lib/application/findings/import-findings";
import { importSnapshot } from "@/lib/application/findings/import-snapshot";
import { type FileKind, kindOfFile } from "@/lib/application/findings/kind-of-file";
import { defineJob, type JobContext } from "@/lib/application/jobs/job";
import { fileKinds } from "@/lib/contract/endpoints/snapshots";
import { Problem } from "@/lib/domain/errors/problem";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

const input = z.object({
  upload: z.uuid(),
  name: z.string().min(1),
  format: z.enum(fileKinds).optional(),
  complete: z.boolean().optional(),
  /** What whoever sent it may see; null: everything. */
  accounts: z.array(z.string()).nullable(),
});
type Input = z.output<typeof input>;

async function takeSnapshot({ name, accounts }: Input, file: string, { db }: JobContext): Promise<string> {
  const result = await importSnapshot(db, {
    file,
    name,
    within: accounts ?? undefined,
    source: { kind: "snapshot", name },
    dataFolder: config().dataFolder,
    now: new Date(),
  });
  if (!result.imported) return "The same content is there already.";
  const misfits = [...result.malformed, ...result.repeated];
  const odd = misfits.length > 0 ? ` ${misfits.length} do not fit; the first: ${misfits[0]}.` : "";
  return `${result.resources} resources, ${result.failing} failing findings, ${result.changes} changes.${odd}`;
}

async function takeFindings(
  { name, complete, accounts }: Input,
  file: string,
  format: Exclude<FileKind, "snapshot">,
  { db, signal, progress }: JobContext,
): Promise<string> {
  const scope: AccountScope = accounts === null ? { all: true } : { all: false, accounts };
  const result = await importFindings(db, {
    files: [{ file, name }],
    format,
    complete,
    scope,
    now: new Date(),
    signal,
    onProgress: (done) => progress({ done, total: null, unit: "records" }),
  });
  const { added, updated, unchanged, resolved, rejected, complaints } = result;
  const odd = rejected > 0 ? ` ${rejected} rejected; the first: ${complaints[0]}.` : "";
  return `Findings: ${added} added, ${updated} updated, ${unchanged} there already, ${resolved} resolved.${odd}`;
}

/** What is wrong with an upload, under the name that it came with instead of where it lies. */
function named(problem: Problem, file: string, name: string): Problem {
  const { where, next } = problem.detail;
  return new Problem(problem.kind, problem.message.replaceAll(file, name), {
    where: where?.replaceAll(file, name),
    next,
    cause: problem.detail.cause,
  });
}

/** Takes in a file that was uploaded, and removes it when there is nothing more to be had from it. */
export const job = defineJob({
  kind: "import-file",
  input,
  title: ({ name }) => `Import ${name}`,
  async run(given, context) {
    const { dataFolder } = config();
    const file = uploadPath(dataFolder, given.upload);
    try {
      const kind = given.format ?? (await kindOfFile(file));
      const said = await (kind === "snapshot"
        ? takeSnapshot(given, file, context)
        : takeFindings(given, file, kind, context));
      await dropUpload(dataFolder, given.upload);
      return said;
    } catch (error) {
      if (error instanceof Problem || context.signal.aborted) await dropUpload(dataFolder, given.upload);
      throw error instanceof Problem ? named(error, file, given.name) : error;
    }
  },
});
