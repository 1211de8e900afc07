import { z } from "zod";
import { changeChecks } from "@/bin/change-checks";
import type { CommandModule } from "@/bin/command";
import { switchCheck } from "@/lib/application/checks/change-check";
import { Problem } from "@/lib/domain/errors/problem";

const args = z.tuple([z.array(z.string().min(1)).min(1)]);
const options = z.object({
  on: z.boolean().optional(),
  off: z.string().trim().min(3, "--off: expected a reason of at least 3 characters").optional(),
  json: z.boolean().optional(),
});

export const command: CommandModule = {
  summary: "Switch checks off, with the reason, or on again; the scores follow",
  declare(program) {
    program
      .argument("<ids...>", "checks, built in or of your own")
      .option("--off <reason>", "they judge nothing and count in no score; why")
      .option("--on", "they judge again");
  },
  async run(given, rest, shell) {
    const [ids] = args.parse(given);
    const { on, off, json } = options.parse(rest);
    if ((on === true) === (off !== undefined))
      throw new Problem("bad-input", "expected --off REASON or --on.", { where: "checks switch" });
    const enabled = off === undefined;
    await changeChecks(
      shell,
      { json, action: enabled ? "switched on" : "switched off" },
      ids.map((id) => (db, actor) => switchCheck(db, actor, { id, enabled, reason: off ?? "" })),
    );
    return 0;
  },
};
