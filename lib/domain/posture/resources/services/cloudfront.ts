import { z } from "zod";
import { asked, config, type ResourceDefinitions } from "../shape";

const distribution = config({
  Id: z.string(),
  DomainName: z.string(),
  /** null: no web ACL. */
  WebACLId: z.string().nullable(),
  DefaultRootObject: asked(z.string()),
  Logging: asked(config({ Enabled: z.boolean() })),
  MinimumProtocolVersion: z.string(),
  ViewerProtocolPolicy: z.string(),
  Origins: z.array(config({ Id: z.string(), DomainName: z.string() })),
});

export const resources = {
  "cloudfront:distribution": { config: distribution, listedBy: ["cloudfront:ListDistributions"] },
} satisfies ResourceDefinitions;
