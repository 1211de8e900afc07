import { z } from "zod";
import { defineJob } from "@/lib/application/jobs/job";
import { removeExpired } from "@/lib/application/reports/stored/stored-report";

/** Removes the reports whose time is over, every six hours. */
export const job = defineJob({
  kind: "expire-reports",
  input: z.object({}),
  title: () => "Remove reports whose time is over",
  schedule: { every: "interval", minutes: 360 },
  async run(_input, { db }) {
    const count = await removeExpired(db, new Date());
    return `${count} removed.`;
  },
});
