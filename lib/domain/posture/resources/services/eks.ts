import { z } from "zod";
import { config, type ResourceDefinitions } from "../shape";

const cluster = config({
  name: z.string(),
  arn: z.string(),
  version: z.string(),
  deletionProtection: z.boolean(),
  resourcesVpcConfig: config({
    endpointPublicAccess: z.boolean(),
    endpointPrivateAccess: z.boolean(),
    publicAccessCidrs: z.array(z.string()),
  }),
  encryptionConfig: z.array(config({ resources: z.array(z.string()) })),
  logging: config({ clusterLogging: z.array(config({ types: z.array(z.string()), enabled: z.boolean() })) }),
});

export const resources = {
  "eks:cluster": { config: cluster, listedBy: ["eks:ListClusters"] },
} satisfies ResourceDefinitions;
