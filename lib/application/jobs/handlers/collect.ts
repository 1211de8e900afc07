import { z } from "zod";
import { collectIntoDatabase } from "@/lib/application/collection/into-database";
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
