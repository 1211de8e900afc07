import { z } from "zod";
import { changeChecks } from "@/bin/change-checks";
import type { CommandModule } from "@/bin/command";
import { saveRule } from "@/lib/application/checks/change-check";
import { readRuleFile } from "@/lib/application/checks/read-rules";

const args = z.tuple([z.array(z.string().min(1)).min(1)]);
const options = z.object({ json: z.boolean().optional() });

export const command: CommandModule = {
  summary: "Save YAML rules, each as a new check or its next version, and judge the newest inventory by them",
  declare(program) {
    program.argument("<files...>", "rules; one that has not changed is left as it is");
  },
  async run(given, rest, shell) {
    const [files] = args.parse(given);
    const { json } = options.parse(rest);
    const rules: { name: string; text: string }[] = [];
    for (const name of files) rules.push({ name, text: (await readRuleFile(name, shell.note)).text });
    await changeChecks(
      shell,
      { json, action: "saved" },
      rules.map((rule) => (db, actor) => saveRule(db, actor, rule)),
    );
    return 0;
  },
};
