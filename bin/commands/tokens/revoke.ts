import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { revokeToken } from "@/lib/application/access/tokens/revoke-token";
import { withDatabase } from "@/lib/application/with-database";

const args = z.tuple([z.string()]).rest(z.unknown());

export const command: CommandModule = {
  summary: "Revoke an API token by its id; the next request with it is refused",
  declare(program) {
    program.argument("<id>", "as `heptagon tokens list` prints it");
  },
  async run(given, options, shell) {
    const [id] = args.parse(given);
    await withDatabase((db) => revokeToken(db, id));
    shell.print(options.json ? JSON.stringify({ id, revoked: true }) : `Revoked ${id}.`);
    return 0;
  },
};
