import { z } from "zod";
import {
  type ConnectionOptions,
  connectionOf,
  connectionOptions,
  declareConnection,
} from "@/bin/aws-connection";
import type { CommandModule, Shell } from "@/bin/command";
import { productsInAws } from "@/lib/adapters/aws/findings/find-in-aws";
import type { Database } from "@/lib/adapters/db/database";
import { writeAudit } from "@/lib/application/access/audit";
import { savedConnection } from "@/lib/application/collection/connection";
import { type ImportedFromAws, importFromAws } from "@/lib/application/findings/import-from-aws";
import { withDatabase } from "@/lib/application/with-database";
import type { AwsConnection } from "@/lib/domain/collection/connection";

const options = connectionOptions.extend({
  from: z.enum(productsInAws, `--from: expected ${productsInAws.join(" or ")}`),
  json: z.boolean().default(false),
});

/** What the options say; when they say nothing, the connection that is saved under Settings. */
async function connectionFor(db: Database, given: ConnectionOptions): Promise<AwsConnection> {
  const says = given.organisation || given.accounts || given.profile || given.endpointUrl;
  return (says ? null : await savedConnection(db)) ?? connectionOf(given);
}

function tell(shell: Shell, from: string, result: ImportedFromAws): void {
  const { places, added, updated, unchanged, resolved, rejected, off, missed, complaints } = result;
  shell.print(
    `${from}: ${places} accounts × regions: ${added} added, ${updated} updated, ${unchanged} there already, ${resolved} resolved, ${rejected} rejected`,
  );
  if (off.length > 0) shell.note(`It is not switched on in ${off.length} accounts × regions.`);
  for (const { account, region, operation, message } of missed) {
    shell.note(`${account} ${region} was not read: ${operation}: ${message}`);
  }
  for (const complaint of complaints) shell.note(complaint);
}

export const command: CommandModule = {
  summary: "Take in what Security Hub or GuardDuty finds now, from AWS itself (read-only)",
  declare(program) {
    program.requiredOption("--from <product>", productsInAws.join(" | "));
    declareConnection(program);
  },
  async run(_args, given, shell) {
    const parsed = options.parse(given);
    const { from, json } = parsed;
    const result = await withDatabase(async (db) => {
      const connection = await connectionFor(db, parsed);
      const imported = await importFromAws(db, {
        from,
        connection,
        endpoint: parsed.endpointUrl,
        now: new Date(),
        signal: shell.signal,
        onPlace: (done, total) => shell.note(`[${done}/${total}]`),
      });
      const { places, added, updated, resolved } = imported;
      const detail = { places, added, updated, resolved };
      await writeAudit(db, { who: "command line", action: "findings imported", target: from, detail });
      return imported;
    });
    if (json) shell.print(JSON.stringify(result));
    else tell(shell, from, result);
    return 0;
  },
};
