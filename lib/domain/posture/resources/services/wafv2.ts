import { z } from "zod";
import { asked, config, type ResourceDefinitions } from "../shape";

const webAcl = config({
  Name: z.string(),
  Id: z.string(),
  ARN: z.string(),
  /** REGIONAL | CLOUDFRONT */
  Scope: z.string(),
  /** Allow or Block, as a member of that name. */
  DefaultAction: z.record(z.string(), z.unknown()),
  Rules: asked(
    z.array(
      config({
        Name: z.string(),
        Statement: z.record(z.string(), z.unknown()),
        VisibilityConfig: config({
          CloudWatchMetricsEnabled: z.boolean(),
          SampledRequestsEnabled: z.boolean(),
        }),
      }),
    ),
  ),
  /** True: Firewall Manager adds rules of its own before and after these. */
  ManagedByFirewallManager: z.boolean(),
  LoggingConfiguration: asked(config({ LogDestinationConfigs: z.array(z.string()) })),
  /** ListResourcesForWebACL: ARNs of load balancers and API stages. */
  ResourceArns: asked(z.array(z.string())),
});

export const resources = {
  "wafv2:web-acl": { config: webAcl, listedBy: ["wafv2:ListWebACLs"] },
} satisfies ResourceDefinitions;
