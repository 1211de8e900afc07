import { z } from "zod";
import { config } from "@/lib/application/config/config";
import { removeDemo } from "@/lib/application/demo/remove";
import { defineJob } from "@/lib/application/jobs/job";

/** Takes the demo organisation out again, and exactly that. */
export const job = defineJob({
  kind: "remove-demo",
  input: z.object({}),
  title: () => "Remove the demo data",
  async run(_input, { db }) {
    const { events, snapshots } = await removeDemo(db, { dataFolder: config().dataFolder });
    return `${events.toLocaleString("en")} events and ${snapshots} snapshots removed.`;
  },
});
