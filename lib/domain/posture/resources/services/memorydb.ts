import { z } from "zod";
import { config, type ResourceDefinitions } from "../shape";

const cluster = config({
  Name: z.string(),
  ARN: z.string(),
  Engine: z.string(),
  EngineVersion: z.string(),
  AutoMinorVersionUpgrade: z.boolean(),
  TLSEnabled: z.boolean(),
  /** `open-access` lets everyone who reaches the cluster do everything. */
  ACLName: z.string(),
  /** singleaz | multiaz */
  AvailabilityMode: z.string(),
  /** Days; 0: no automatic snapshots. */
  SnapshotRetentionLimit: z.number(),
});

export const resources = {
  "memorydb:cluster": { config: cluster, listedBy: ["memorydb:DescribeClusters"] },
} satisfies ResourceDefinitions;
