import { z } from "zod";
import { judgeAgain } from "@/lib/application/checks/judge-again";
import { config } from "@/lib/application/config/config";
import { defineJob } from "@/lib/application/jobs/job";

/** Judges the newest inventory again by checks that somebody changed. */
export const job = defineJob({
  kind: "judge-again",
  input: z.object({ checks: z.array(z.string()).min(1) }),
  title: ({ checks }) =>
    checks.length === 1 ? `Judge again by ${checks[0]}` : `Judge again by ${checks.length} checks`,
  async run({ checks }, { db, progress, signal }) {
    const { failing, changes } = await judgeAgain(db, {
      checks,
      dataFolder: config().dataFolder,
      now: new Date(),
      progress: (done, total) => progress({ done, total, unit: "snapshots" }),
      signal,
    });
    return `${failing.toLocaleString("en")} failing, ${changes.toLocaleString("en")} findings changed.`;
  },
});
