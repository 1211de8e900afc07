import { z } from "zod";
import { config, type ResourceDefinitions } from "../shape";

const replicationGroup = config({
  ReplicationGroupId: z.string(),
  ARN: z.string(),
  /** enabled | disabled, and the states between */
  AutomaticFailover: z.string(),
  MultiAZ: z.string(),
  /** Days; 0: no automatic backups. */
  SnapshotRetentionLimit: z.number(),
  TransitEncryptionEnabled: z.boolean(),
  AtRestEncryptionEnabled: z.boolean(),
  AutoMinorVersionUpgrade: z.boolean(),
});

export const resources = {
  "elasticache:replication-group": {
    config: replicationGroup,
    listedBy: ["elasticache:DescribeReplicationGroups"],
  },
} satisfies ResourceDefinitions;
