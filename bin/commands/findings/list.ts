import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { declareFilters, readFilters } from "@/bin/finding-filters";
import { findingSorts } from "@/lib/adapters/db/queries/posture/finding-page";
import { allChecks } from "@/lib/application/checks/all-checks";
import { findingPages } from "@/lib/application/findings/finding-pages";
import { type ListedFinding, listed } from "@/lib/application/findings/list-findings";
import { withDatabase } from "@/lib/application/with-database";

const options = z.object({
  sort: z.enum(findingSorts),
  limit: z.coerce.number({ error: "expected a number" }).int().min(1),
  json: z.boolean().default(false),
});

function line({ id, severity, status, account, resource, title, owner, dueAt }: ListedFinding): string {
  const care = [owner, dueAt ? `due ${dueAt.slice(0, 10)}` : null].filter(Boolean).join(", ");
  return `${id}  ${severity.padEnd(8)} ${status.padEnd(12)} ${account}  ${resource}  ${title}${care ? `  (${care})` : ""}`;
}

export const command: CommandModule = {
  summary: "List findings, worst first; --json prints them as JSON Lines",
  declare(program) {
    declareFilters(program);
    program
      .option("--sort <order>", findingSorts.join(" | "), "worst")
      .option("--limit <n>", "stop after so many", "50");
  },
  async run(_args, given, shell) {
    const { sort, limit, json } = options.parse(given);
    const { filter, scope } = readFilters(given);
    let left = limit;
    await withDatabase(async (db) => {
      const checks = await allChecks(db);
      for await (const rows of findingPages(db, scope, filter, { sort, checks })) {
        for (const row of rows.slice(0, left)) {
          const finding = listed(row, checks);
          shell.print(json ? JSON.stringify(finding) : line(finding));
        }
        if (rows.length > left) shell.note(`There are more: --limit takes more than ${limit}.`);
        left -= Math.min(left, rows.length);
        if (left === 0 || shell.signal.aborted) return;
      }
    });
    if (left === limit) shell.note("No finding matches.");
    return 0;
  },
};
