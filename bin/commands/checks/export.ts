import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { newestVersions } from "@/lib/adapters/db/queries/checks/check-versions";
import { withDatabase } from "@/lib/application/with-database";

const options = z.object({ out: z.string().min(1).optional(), json: z.boolean().optional() });

export const command: CommandModule = {
  summary: "Your own rules as YAML files, for a repository or another Heptagon",
  declare(program) {
    program.option("--out <folder>", "a file for each, ID.yaml; none: all to standard output");
  },
  async run(_args, given, shell) {
    const { out, json } = options.parse(given);
    const newest = await withDatabase((db) => newestVersions(db.pool));
    const rules = newest.flatMap(({ check, version, text, enabled, deleted }) =>
      text === null || deleted ? [] : [{ check, version, enabled, text }],
    );
    if (out !== undefined) await mkdir(out, { recursive: true });
    for (const { text, ...rule } of rules) {
      const file = out === undefined ? undefined : path.join(out, `${rule.check}.yaml`);
      if (file !== undefined) await writeFile(file, text);
      if (json) shell.print(JSON.stringify(file === undefined ? { ...rule, text } : { ...rule, file }));
      else shell.print(file === undefined ? `---\n${text.trimEnd()}` : file);
    }
    if (rules.length === 0) shell.note("There are no rules of your own yet.");
    return 0;
  },
};
