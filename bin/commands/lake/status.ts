import type { CommandModule } from "@/bin/command";
import { lakeStatus } from "@/lib/application/lake/status";
import { withDatabase } from "@/lib/application/with-database";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";

export const command: CommandModule = {
  summary: "What the lake holds, and which engines can be asked",
  declare() {
    // No arguments.
  },
  async run(_args, { json }, shell) {
    const status = await withDatabase((db) => lakeStatus(db, wholeOrganisation));
    if (json) {
      shell.print(JSON.stringify(status));
      return 0;
    }
    const { events, partitions, bytes, accounts, firstDay, lastDay, waiting, tables } = status;
    shell.print(
      partitions === 0
        ? "Nothing is compacted yet."
        : `${events.toLocaleString("en")} events of ${accounts} accounts, ${firstDay} to ${lastDay}, in ${partitions} partitions: ${(bytes / 1e6).toFixed(1)} MB, ${Math.round(bytes / events)} bytes an event`,
    );
    shell.print(`${waiting} objects wait to be compacted`);
    for (const { name, rows } of tables) shell.print(`${name.padEnd(10)} ${rows.toLocaleString("en")} rows`);
    for (const { id, ready, words } of status.engines)
      shell.print(`${id.padEnd(10)} ${ready ? "ready" : "not ready"}: ${words}`);
    return 0;
  },
};
