import { z } from "zod";
import { asked, config, type ResourceDefinitions, timestamp } from "../shape";

/** Elastic Disaster Recovery, one per region. */
const service = config({
  /** False: nobody has switched it on in the region. */
  Initialized: z.boolean(),
  SourceServers: z.number(),
  /** DescribeJobs; null: not switched on. */
  Jobs: asked(
    z.array(
      config({
        jobID: z.string(),
        /** LAUNCH | TERMINATE | … */
        type: z.string(),
        /** START_DRILL | START_RECOVERY | FAILBACK | … */
        initiatedBy: z.string(),
        status: z.string(),
        creationDateTime: timestamp,
      }),
    ),
  ),
});

export const resources = {
  "drs:service": { config: service, listedBy: ["drs:DescribeSourceServers"] },
} satisfies ResourceDefinitions;
