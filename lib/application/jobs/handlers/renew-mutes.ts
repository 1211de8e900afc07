import { z } from "zod";
import { renewLapsedMutes } from "@/lib/application/findings/renew-muting";
import { defineJob } from "@/lib/application/jobs/job";

/** Counts failures again whose mute, or exception, is over. */
export const job = defineJob({
  kind: "renew-mutes",
  input: z.object({}),
  title: () => "Count again what is muted no longer",
  schedule: { every: "interval", minutes: 10 },
  async run(_input, { db }) {
    const { unmuted } = await renewLapsedMutes(db, new Date());
    return unmuted === 1
      ? "1 finding counts again."
      : `${unmuted.toLocaleString("en")} findings count again.`;
  },
});
