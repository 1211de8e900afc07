import { z } from "zod";
import { asked, config, type ResourceDefinitions } from "../shape";

const webAcl = config({
  Name: z.string(),
  Id: z.string(),
  ARN: z.string(),
  /** REGIONAL | CLOUDFRONT */
  Scope: z.string(),
  Rules: asked(z.array(z.record(z.string(), z.unknown()))),
  LoggingConfiguration: asked(config({ LogDestinationConfigs: z.array(z.string()) })),
  /** ListResourcesForWebACL: ARNs of load balancers and API stages. */
  ResourceArns: asked(z.array(z.string())),
});

export const resources = {
  "wafv2:web-acl": { config: webAcl, listedBy: ["wafv2:ListWebACLs"] },
} satisfies ResourceDefinitions;
