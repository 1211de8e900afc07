import { z } from "zod";
import { config, type ResourceDefinitions } from "../shape";

const replicationInstance = config({
  ReplicationInstanceIdentifier: z.string(),
  MultiAZ: z.boolean(),
  PubliclyAccessible: z.boolean(),
  AutoMinorVersionUpgrade: z.boolean(),
});

const endpoint = config({
  EndpointIdentifier: z.string(),
  EndpointType: z.string(),
  EngineName: z.string(),
  /** none | require | verify-ca | verify-full */
  SslMode: z.string(),
});

export const resources = {
  "dms:replication-instance": { config: replicationInstance, listedBy: ["dms:DescribeReplicationInstances"] },
  "dms:endpoint": { config: endpoint, listedBy: ["dms:DescribeEndpoints"] },
} satisfies ResourceDefinitions;
