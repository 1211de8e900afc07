import { z } from "zod";
import { config, type ResourceDefinitions } from "../shape";

const cluster = config({
  ClusterIdentifier: z.string(),
  Encrypted: z.boolean(),
  PubliclyAccessible: z.boolean(),
  /** Days; 0: no automatic snapshots. */
  AutomatedSnapshotRetentionPeriod: z.number(),
  /** Enabled | Disabled */
  MultiAZ: z.string(),
  AllowVersionUpgrade: z.boolean(),
});

export const resources = {
  "redshift:cluster": { config: cluster, listedBy: ["redshift:DescribeClusters"] },
} satisfies ResourceDefinitions;
