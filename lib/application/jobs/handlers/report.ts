import { z } from "zod";
import { defineJob } from "@/lib/application/jobs/job";
import { writeReport } from "@/lib/application/reports/stored/write-report";

/** Makes a report that a person asked for. */
export const job = defineJob({
  kind: "report",
  input: z.object({ reportId: z.uuid(), title: z.string() }),
  title: ({ title }) => title,
  async run({ reportId }, { db, progress, signal }) {
    const { sentence } = await writeReport(db, reportId, {
      signal,
      progress: (done, total, unit) => progress({ done, total, unit }),
    });
    return sentence;
  },
});
