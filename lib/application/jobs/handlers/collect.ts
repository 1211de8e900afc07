import { z } from "zod";
import { collectSnapshot } from "@/lib/adapters/aws/collect";
import { config } from "@/lib/application/config/config";
import { importSnapshot } from "@/lib/application/findings/import-snapshot";
import { defineJob } from "@/lib/application/jobs/job";

/** Reads AWS with the server's credentials into a snapshot and judges it. */
export const job = defineJob({
  kind: "collect",
  input: z.object({ regions: z.array(z.string()).optional() }),
  title: ({ regions }) => `Collect posture from AWS${regions?.length ? ` (${regions.join(", ")})` : ""}`,
  async run({ regions }, { db, progress, signal }) {
    const now = () => new Date();
    const document = await collectSnapshot({
      targets: [{}],
      regions: regions?.length ? regions : undefined,
      now,
      signal,
      onProgress: ({ done, total, account, region, service }) =>
        progress({ done, total, unit: "services", message: `${account} ${region} ${service}` }),
    });
    const source = { kind: "aws" as const, name: document.accounts.map((account) => account.id).join(", ") };
    const result = await importSnapshot(db, {
      document,
      source,
      dataFolder: config().dataFolder,
      now: now(),
    });
    return `${result.resources} resources, ${result.failing} failing findings, ${document.gaps.length} gaps.`;
  },
});
