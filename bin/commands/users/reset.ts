import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { writeAudit } from "@/lib/application/access/audit";
import { changeUser } from "@/lib/application/access/users/change-user";
import { userIdByEmail } from "@/lib/application/access/users/find-by-email";
import { withDatabase } from "@/lib/application/with-database";

const args = z.tuple([z.string()]).rest(z.unknown());

export const command: CommandModule = {
  summary: "Give a person a new one-time password, and let them in again if they were shut out",
  declare(program) {
    program.argument("<email>", "whom");
  },
  async run(given, options, shell) {
    const [email] = args.parse(given);
    const { user, password } = await withDatabase(async (db) => {
      const id = await userIdByEmail(db, email);
      const changed = await changeUser(db, null, id, { resetPassword: true, disabled: false });
      await writeAudit(db, { who: "command line", action: "password reset", target: changed.user.email });
      return changed;
    });
    if (options.json) shell.print(JSON.stringify({ ...user, password }));
    else shell.print(`One-time password of ${user.email}: ${password}`);
    return 0;
  },
};
