import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { listChecks } from "@/lib/application/checks/list-checks";
import { withDatabase } from "@/lib/application/with-database";
import { checkOrigins } from "@/lib/domain/posture/check-book";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";

const options = z.object({
  origin: z.enum(checkOrigins, `--origin: expected one of ${checkOrigins.join(", ")}`).optional(),
  off: z.boolean().optional(),
  json: z.boolean().optional(),
});

export const command: CommandModule = {
  summary: "Every check, built in and of your own, with what it finds now",
  declare(program) {
    program
      .option("--origin <origin>", `only those of one origin: ${checkOrigins.join(", ")}`)
      .option("--off", "only those that are switched off");
  },
  async run(_args, given, shell) {
    const { origin, off, json } = options.parse(given);
    const all = await withDatabase((db) => listChecks(db, wholeOrganisation));
    const checks = all.filter(
      (one) => (origin === undefined || one.origin === origin) && (!off || !one.enabled),
    );
    if (json) for (const one of checks) shell.print(JSON.stringify(one));
    else
      for (const { id, severity, failing, assessed, enabled, off: why, title } of checks) {
        const found = enabled ? `${failing} of ${assessed} fail` : `off: ${why?.reason ?? ""}`;
        shell.print(`${severity.padEnd(8)} ${id.padEnd(48)} ${found.padEnd(20)} ${title}`);
      }
    return 0;
  },
};
