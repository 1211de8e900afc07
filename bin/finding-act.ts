import type { Command as Program } from "commander";
import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { actedOn, declareFilters } from "@/bin/finding-filters";
import type { Database } from "@/lib/adapters/db/database";
import { writeAudit } from "@/lib/application/access/audit";
import type { Actor } from "@/lib/application/findings/acts/chosen";
import { withDatabase } from "@/lib/application/with-database";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";

type Done = { asked: number; changed: number };
type Act<Options> = {
  summary: string;
  /** Its own options, beside the filters. */
  declare(program: Program): void;
  options: z.ZodType<Options>;
  /** Does it to the findings. */
  act(db: Database, actor: Actor, ids: string[], options: Options): Promise<Done>;
  /** What the audit log calls it, and what it says to people. */
  audited: string;
  words(done: Done, options: Options): string;
};

const actor = z.object({
  as: z.email("expected an e-mail address").optional(),
  json: z.boolean().default(false),
});

/** A command that does something with findings, named by ids or by the filters of their list. */
export function findingAct<Options>({
  summary,
  declare,
  options,
  act,
  audited,
  words,
}: Act<Options>): CommandModule {
  return {
    summary,
    declare(program) {
      program.argument("[ids...]", "ids of findings; none: all that the filters leave");
      declare(program);
      program.option("--as <email>", "who does it, for the history; none: command line");
      declareFilters(program);
    },
    async run([ids], given, shell) {
      const own = options.parse(given);
      const { as, json } = actor.parse(given);
      const who = as?.toLowerCase() ?? "command line";
      const named = z.array(z.string()).parse(ids ?? []);
      const done = await withDatabase(async (db) => {
        const chosen = await actedOn(db, named, given);
        const result = await act(db, { who, now: new Date(), scope: wholeOrganisation }, chosen, own);
        const { asked, changed } = result;
        await writeAudit(db, {
          who,
          action: audited,
          target: chosen.join(" ").slice(0, 400),
          detail: { asked, changed },
        });
        return result;
      });
      if (json) shell.print(JSON.stringify(done));
      else shell.print(words(done, own));
      return 0;
    },
  };
}
