import { z } from "zod";
import { asked, config, type ResourceDefinitions } from "../shape";

/** One per region: whether the service looks at the account there. */
const inspector = config({
  /** ENABLED | DISABLED | … ; of the whole, and of what it can look at */
  status: z.string(),
  ec2: z.string(),
  ecr: z.string(),
  lambda: z.string(),
  /** ListFindingAggregations by account: active findings by severity; null where the service is off. */
  activeFindings: asked(
    config({ all: z.number(), critical: z.number(), high: z.number(), medium: z.number() }),
  ),
});

/** ENABLED | PAUSED | DISABLED */
const macie = config({ status: z.string() });

export const resources = {
  "inspector2:status": { config: inspector, listedBy: ["inspector2:BatchGetAccountStatus"] },
  "macie:session": { config: macie, listedBy: ["macie2:GetMacieSession"] },
} satisfies ResourceDefinitions;
