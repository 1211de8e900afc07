import { z } from "zod";
import { asked, config, type ResourceDefinitions } from "../shape";

/** ListAnalyzers. */
const analyzer = config({
  arn: z.string(),
  name: z.string(),
  /** ACCOUNT | ORGANIZATION | ACCOUNT_UNUSED_ACCESS | ORGANIZATION_UNUSED_ACCESS | … */
  type: z.string(),
  /** ACTIVE | CREATING | DISABLED | FAILED */
  status: z.string(),
  /** ListFindingsV2 of those that are neither archived nor resolved, the first twenty by name; null: it does not look. */
  ActiveFindings: asked(
    config({
      count: z.number(),
      first: z.array(config({ id: z.string(), resource: z.string(), resourceType: z.string() })),
    }),
  ),
});

export const resources = {
  "access-analyzer:analyzer": { config: analyzer, listedBy: ["access-analyzer:ListAnalyzers"] },
} satisfies ResourceDefinitions;
