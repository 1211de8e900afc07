import { z } from "zod";
import { config, type ResourceDefinitions } from "../shape";

/** GetBlockPublicAccessConfiguration, one per region. */
const blockPublicAccess = config({
  BlockPublicSecurityGroupRules: z.boolean(),
  PermittedPublicSecurityGroupRuleRanges: z.array(config({ MinRange: z.number(), MaxRange: z.number() })),
});

export const resources = {
  "emr:block-public-access": {
    config: blockPublicAccess,
    listedBy: ["elasticmapreduce:GetBlockPublicAccessConfiguration"],
  },
} satisfies ResourceDefinitions;
