import { z } from "zod";
import { defineJob } from "@/lib/application/jobs/job";
import { deliver } from "@/lib/application/reports/stored/deliver-report";

/** Sends a report to a channel; tried again with growing pauses where that may help. */
export const job = defineJob({
  kind: "deliver-report",
  input: z.object({ deliveryId: z.uuid() }),
  title: () => "Deliver a report",
  run: ({ deliveryId }, { db, signal }) => deliver(db, deliveryId, signal),
});
