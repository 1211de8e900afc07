import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { actionCatalogue } from "@/lib/adapters/iam-data/catalogue";
import { Problem } from "@/lib/domain/errors/problem";
import { type LintProblem, lintPolicy } from "@/lib/domain/iam/lint/lint";

const options = z.object({
  failOn: z.enum(["error", "warning"], "--fail-on: expected error or warning").optional(),
  json: z.boolean().optional(),
});
const files = z.tuple([z.array(z.string()).min(1)]);

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new Problem("bad-input", "it cannot be read.", { where: file, cause });
  }
}

function words(file: string, text: string, { from, severity, path, message, rule }: LintProblem): string {
  const before = text.slice(0, from).split("\n");
  const place = `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
  return `${place}: ${severity}: ${path ? `${path} ` : ""}${message} [${rule}]`;
}

export const command: CommandModule = {
  summary:
    "What is wrong with policy files, where, and what harm they let happen; needs no database and no network",
  declare(program) {
    program
      .argument("<file...>", "policy documents")
      .option("--fail-on <severity>", "error or warning: exit 1 when there is one, or a worse one");
  },
  async run(args, given, shell) {
    const parsed = options.safeParse(given);
    if (!parsed.success) throw new Problem("bad-input", parsed.error.issues[0]?.message ?? "bad options");
    const { failOn, json } = parsed.data;
    const [paths] = files.parse(args);
    const catalogue = await actionCatalogue();
    const found = { error: 0, warning: 0, info: 0 };
    for (const file of paths) {
      const text = await textOf(file);
      const report = lintPolicy(text, catalogue);
      for (const { severity } of report.problems) found[severity] += 1;
      if (json) shell.print(JSON.stringify({ file, ...report }));
      else {
        for (const problem of report.problems) shell.print(words(file, text, problem));
        for (const { risk, actions } of report.risks)
          shell.print(`${file}: ${risk}: ${actions.length} actions on every resource, such as ${actions[0]}`);
      }
    }
    if (!json)
      shell.print(
        `${found.error} errors, ${found.warning} warnings, ${found.info} hints in ${paths.length} files`,
      );
    const failing = found.error + (failOn === "warning" ? found.warning : 0);
    return failOn && failing > 0 ? 1 : 0;
  },
};
