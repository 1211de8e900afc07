import { z } from "zod";
import { config } from "@/lib/application/config/config";
import { defineJob } from "@/lib/application/jobs/job";

/** Reads AWS as the settings say into a snapshot and judges it. Tried again, it goes on with what is missing. */
export const job = defineJob({
  kind: "collect",
  input: z.object({
    /** A collection to go on with; without it, a new one under the job's own id. */
    collection: z.uuid().optional(),
  }),
  title: ({ collection }) => (collection ? "Resume collecting from AWS" : "Collect posture from AWS"),
  async run({ collection }, { id, db, progress, signal }) {
    // AWS's hundred clients take longer to load than all the rest: only a collection waits for them.
    const { collectIntoDatabase } = await import("@/lib/application/collection/into-database");
    const { dataFolder, awsEndpoint } = config();
    return collectIntoDatabase(db, {
      id: collection ?? id,
      jobId: id,
      dataFolder,
      endpoint: awsEndpoint,
      now: () => new Date(),
      signal,
      onProgress: ({ done, total, message }) => progress({ done, total, unit: "cells", message }),
    });
  },
});
