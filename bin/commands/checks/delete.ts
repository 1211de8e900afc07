import { z } from "zod";
import { changeChecks } from "@/bin/change-checks";
import type { CommandModule } from "@/bin/command";
import { deleteRule } from "@/lib/application/checks/change-check";

const args = z.tuple([z.array(z.string().min(1)).min(1)]);
const options = z.object({ reason: z.string().max(2_000).optional(), json: z.boolean().optional() });

export const command: CommandModule = {
  summary: "Delete rules of your own: their findings are closed, their texts stay in the history",
  declare(program) {
    program.argument("<ids...>", "rules").option("--reason <words>", "why, for the history");
  },
  async run(given, rest, shell) {
    const [ids] = args.parse(given);
    const { reason, json } = options.parse(rest);
    await changeChecks(
      shell,
      { json, action: "deleted" },
      ids.map((id) => (db, actor) => deleteRule(db, actor, { id, reason })),
    );
    return 0;
  },
};
