import { z } from "zod";
import { asked, config, type ResourceDefinitions } from "../shape";

const cluster = config({
  ClusterIdentifier: z.string(),
  Encrypted: z.boolean(),
  PubliclyAccessible: z.boolean(),
  /** Days; 0: no automatic snapshots. */
  AutomatedSnapshotRetentionPeriod: z.number(),
  /** Enabled | Disabled; null for nodes of a kind that cannot. */
  MultiAZ: asked(z.string()),
  VpcId: z.string(),
  VpcSecurityGroups: z.array(config({ VpcSecurityGroupId: z.string(), Status: z.string() })),
  Endpoint: config({ Address: z.string(), Port: z.number() }),
  ClusterNodes: z.array(config({ PublicIPAddress: z.string(), PrivateIPAddress: z.string() })),
  AllowVersionUpgrade: z.boolean(),
});

export const resources = {
  "redshift:cluster": { config: cluster, listedBy: ["redshift:DescribeClusters"] },
} satisfies ResourceDefinitions;
