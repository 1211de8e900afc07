import { z } from "zod";
import { productsInAws } from "@/lib/adapters/aws/findings/find-in-aws";
import { firstConnection, savedConnection } from "@/lib/application/collection/connection";
import { config } from "@/lib/application/config/config";
import { importFromAws } from "@/lib/application/findings/import-from-aws";
import { defineJob } from "@/lib/application/jobs/job";
import { sourceNames } from "@/lib/domain/posture/imports/source";

/** Takes in what another product finds now in the accounts of the connection. */
export const job = defineJob({
  kind: "import-from-aws",
  input: z.object({ from: z.enum(productsInAws) }),
  title: ({ from }) => `Read ${sourceNames[from]} findings`,
  async run({ from }, { db, progress, signal }) {
    const { places, added, updated, resolved, missed } = await importFromAws(db, {
      from,
      connection: (await savedConnection(db)) ?? firstConnection,
      endpoint: config().awsEndpoint,
      now: new Date(),
      signal,
      onPlace: (done, total) => progress({ done, total, unit: "accounts × regions" }),
    });
    const [first] = missed;
    const trouble = first
      ? ` ${missed.length} were not read; the first: ${first.account} ${first.region}: ${first.message}`
      : "";
    return `${places} accounts × regions: ${added} added, ${updated} updated, ${resolved} resolved.${trouble}`;
  },
});
