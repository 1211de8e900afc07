import { z } from "zod";
import { asked, config, type ResourceDefinitions } from "../shape";

const cluster = config({
  ClusterName: z.string(),
  /** Availability zones of its nodes. */
  Zones: z.array(z.string()),
  Nodes: z.number(),
  /** ENABLED | DISABLED | …; null: AWS does not say. */
  SSEStatus: asked(z.string()),
  /** NONE | TLS */
  ClusterEndpointEncryptionType: asked(z.string()),
});

export const resources = {
  "dax:cluster": { config: cluster, listedBy: ["dax:DescribeClusters"] },
} satisfies ResourceDefinitions;
