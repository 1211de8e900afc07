import { defineJob } from "@/lib/application/jobs/job";
import { runScheduledReport, scheduledRun } from "@/lib/application/reports/stored/run-schedule";

/** Makes and sends a report that comes back. */
export const job = defineJob({
  kind: "scheduled-report",
  input: scheduledRun,
  title: ({ format, question }) => `Scheduled report (${format}, ${question.period})`,
  run: runScheduledReport,
});
