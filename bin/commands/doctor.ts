import type { CommandModule } from "@/bin/command";
import { diagnose } from "@/lib/application/server/doctor";

const marks = { ok: "✓", note: "·", wrong: "✗" } as const;

export const command: CommandModule = {
  summary: "Look at everything Heptagon needs and say what is missing",
  declare() {},
  async run(_args, options, shell) {
    const found = await diagnose(process.env);
    if (options.json) shell.print(JSON.stringify(found));
    else for (const { what, state, says } of found) shell.print(`${marks[state]} ${what.padEnd(16)} ${says}`);
    return found.some(({ state }) => state === "wrong") ? 1 : 0;
  },
};
