import { z } from "zod";
import { config } from "@/lib/application/config/config";
import { defineJob } from "@/lib/application/jobs/job";
import { loadEvents } from "@/lib/application/timeline/load";

/** Loads trail objects from a folder that the server can read. */
export const job = defineJob({
  kind: "load-events",
  input: z.object({ path: z.string().min(1) }),
  title: ({ path }) => `Load events from ${path}`,
  async run({ path }, { db, progress, signal }) {
    const result = await loadEvents(db, {
      paths: [path],
      source: { kind: "files", name: path },
      lakeFolder: config().lakeFolder,
      signal,
      onProgress: ({ bytes, totalBytes, records }) =>
        progress({
          done: bytes,
          total: totalBytes,
          unit: "bytes",
          message: `${records.toLocaleString("en")} records`,
        }),
    });
    return `${result.inserted} events added, ${result.duplicates} there already, ${result.rejected} rejected.`;
  },
});
