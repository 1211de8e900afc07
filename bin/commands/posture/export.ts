import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { config } from "@/lib/application/config/config";
import { exportSnapshot, snapshotToExport } from "@/lib/application/findings/export-snapshot";
import { withDatabase } from "@/lib/application/with-database";
import { Problem } from "@/lib/domain/errors/problem";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";

const options = z.object({
  out: z.string().min(1),
  at: z
    .union([z.iso.date(), z.iso.datetime({ offset: true })], "--at: expected a day or an ISO 8601 instant")
    .optional(),
  json: z.boolean().optional(),
});

/** A day means until its end. */
function untilOf(at: string | undefined): Date | undefined {
  if (at === undefined) return undefined;
  return new Date(at.length === 10 ? `${at}T23:59:59.999Z` : at);
}

async function write(file: string, text: AsyncGenerator<string>, signal: AbortSignal): Promise<void> {
  const partial = `${file}.partial`;
  try {
    const disk = createWriteStream(partial);
    if (file.endsWith(".gz")) await pipeline(Readable.from(text), createGzip(), disk, { signal });
    else await pipeline(Readable.from(text), disk, { signal });
    await rename(partial, file);
  } catch (cause) {
    await rm(partial, { force: true });
    if (cause instanceof Problem) throw cause;
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new Problem("bad-input", `the file cannot be written: ${said}.`, { where: file, cause });
  }
}

export const command: CommandModule = {
  summary: "Write a stored snapshot to a file that another Heptagon imports",
  declare(program) {
    program
      .requiredOption("--out <file>", "where it goes, as JSON Lines; .gz compresses it")
      .option("--at <date>", "the newest snapshot of that day or instant (UTC); none: the newest of all");
  },
  async run(_args, given, shell) {
    const parsed = options.safeParse(given);
    if (!parsed.success) throw new Problem("bad-input", parsed.error.issues[0]?.message ?? "bad options");
    const { out, at, json } = parsed.data;
    const { takenAt, resources, gaps } = await withDatabase(async (db) => {
      const found = await snapshotToExport(db, wholeOrganisation, { until: untilOf(at) });
      await write(out, exportSnapshot(found, wholeOrganisation, config().dataFolder), shell.signal);
      return found;
    });
    const summary = { file: out, takenAt: takenAt.toISOString(), resources, gaps };
    shell.print(
      json
        ? JSON.stringify(summary)
        : `${resources} resources and ${gaps} gaps, taken ${summary.takenAt} → ${out}`,
    );
    return 0;
  },
};
