import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { writeAudit } from "@/lib/application/access/audit";
import { addUser } from "@/lib/application/access/users/add-user";
import { withDatabase } from "@/lib/application/with-database";
import { accountId, role } from "@/lib/contract/common";
import { roles } from "@/lib/domain/access/permissions";

const options = z.object({
  email: z.email("expected an e-mail address"),
  name: z.string().min(1).max(100).optional(),
  role,
  accounts: z
    .string()
    .transform((text) => text.split(",").map((part) => part.trim()))
    .pipe(z.array(accountId).min(1))
    .optional(),
  json: z.boolean().optional(),
});

export const command: CommandModule = {
  summary: "Add a person; prints their one-time password once",
  declare(program) {
    program
      .requiredOption("--email <address>", "what they sign in with")
      .requiredOption("--role <role>", roles.join(", "))
      .option("--name <name>", "what others see; the address unless given")
      .option("--accounts <ids>", "the only accounts they may see, with commas; all unless given");
  },
  async run(_args, given, shell) {
    const { email, name, role, accounts, json } = options.parse(given);
    const { user, password } = await withDatabase(async (db) => {
      const added = await addUser(db, { email, name: name ?? email, role, accounts: accounts ?? null });
      await writeAudit(db, { who: "command line", action: "user added", target: email, detail: { role } });
      return added;
    });
    if (json) shell.print(JSON.stringify({ ...user, password }));
    else {
      shell.print(`${user.email} can sign in as ${user.role}.`);
      shell.print(`One-time password: ${password}`);
    }
    return 0;
  },
};
