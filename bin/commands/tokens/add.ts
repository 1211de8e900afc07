import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { addToken } from "@/lib/application/access/tokens/add-token";
import { withDatabase } from "@/lib/application/with-database";

const options = z.object({
  user: z.string(),
  name: z.string().min(1).max(100),
  expires: z.coerce.number({ error: "expected a number of days" }).int().min(1).max(3_650).optional(),
  json: z.boolean().optional(),
});

export const command: CommandModule = {
  summary: "Make an API token that acts as a person; prints it once",
  declare(program) {
    program
      .requiredOption("--user <email>", "whom it acts as")
      .requiredOption("--name <name>", "what it is for")
      .option("--expires <days>", "days until it stops working; never unless given");
  },
  async run(_args, given, shell) {
    const { user, name, expires, json } = options.parse(given);
    const expiresAt = expires === undefined ? null : new Date(Date.now() + expires * 86_400_000);
    const made = await withDatabase((db) => addToken(db, { email: user, name, expiresAt }));
    if (json) shell.print(JSON.stringify({ ...made, user, name, expiresAt }));
    else {
      shell.note(
        `Token ${made.id}${expiresAt ? `, until ${expiresAt.toISOString()}` : ""}; it is shown this once:`,
      );
      shell.print(made.token);
    }
    return 0;
  },
};
