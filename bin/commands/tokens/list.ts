import type { CommandModule } from "@/bin/command";
import { listTokens } from "@/lib/application/access/tokens/list-tokens";
import { withDatabase } from "@/lib/application/with-database";

export const command: CommandModule = {
  summary: "API tokens, whom they act as, and when they were last used",
  declare() {},
  async run(_args, options, shell) {
    const tokens = await withDatabase(listTokens);
    if (options.json) {
      shell.print(JSON.stringify(tokens));
      return 0;
    }
    for (const token of tokens) {
      const until = token.expiresAt ? `until ${token.expiresAt}` : "no end";
      shell.print(
        `${token.id}  ${token.name}  ${token.user}  ${until}  last used ${token.lastUsedAt ?? "never"}`,
      );
    }
    return 0;
  },
};
