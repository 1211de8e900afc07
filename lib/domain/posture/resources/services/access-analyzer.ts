import { z } from "zod";
import { config, type ResourceDefinitions } from "../shape";

/** ListAnalyzers. */
const analyzer = config({
  arn: z.string(),
  name: z.string(),
  /** ACCOUNT | ORGANIZATION | ACCOUNT_UNUSED_ACCESS | ORGANIZATION_UNUSED_ACCESS | … */
  type: z.string(),
  /** ACTIVE | CREATING | DISABLED | FAILED */
  status: z.string(),
});

export const resources = {
  "access-analyzer:analyzer": { config: analyzer, listedBy: ["access-analyzer:ListAnalyzers"] },
} satisfies ResourceDefinitions;
