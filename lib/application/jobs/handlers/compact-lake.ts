import { z } from "zod";
import { defineJob } from "@/lib/application/jobs/job";
import { compactLake } from "@/lib/application/lake/compact";
import { lakePlace } from "@/lib/application/lake/folders";

/** Brings the lake's Parquet up to what was loaded, every quarter of an hour. */
export const job = defineJob({
  kind: "compact-lake",
  input: z.object({}),
  title: () => "Compact the lake",
  schedule: { every: "interval", minutes: 15 },
  async run(_input, { db, progress, signal }) {
    const { records, objects, removed } = await compactLake(db, {
      place: lakePlace(),
      signal,
      onProgress: ({ bytes, totalBytes, records: done }) =>
        progress({
          done: bytes,
          total: totalBytes,
          unit: "bytes",
          message: `${done.toLocaleString("en")} events`,
        }),
    });
    return `${records} events of ${objects} objects compacted, ${removed} removed objects taken out.`;
  },
});
