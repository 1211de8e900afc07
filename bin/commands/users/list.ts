import type { CommandModule } from "@/bin/command";
import { listUsers } from "@/lib/application/access/users/list-users";
import { withDatabase } from "@/lib/application/with-database";

export const command: CommandModule = {
  summary: "Everybody who can sign in, with role and accounts",
  declare() {},
  async run(_args, options, shell) {
    const users = await withDatabase(listUsers);
    if (options.json) {
      shell.print(JSON.stringify(users));
      return 0;
    }
    for (const user of users) {
      const accounts = user.accounts?.join(",") ?? "all accounts";
      const state = user.disabled ? "disabled" : user.mustChangePassword ? "one-time password" : "active";
      const last = user.lastSignInAt ?? "never";
      shell.print(`${user.email}  ${user.role}  ${accounts}  ${state}  last sign-in ${last}`);
    }
    return 0;
  },
};
