import { z } from "zod";
import { config } from "./shape";

/** ListAnalyzers. */
const analyzer = config({
  arn: z.string(),
  name: z.string(),
  /** ACCOUNT | ORGANIZATION | ACCOUNT_UNUSED_ACCESS | ORGANIZATION_UNUSED_ACCESS | … */
  type: z.string(),
  /** ACTIVE | CREATING | DISABLED | FAILED */
  status: z.string(),
});

export const accessAnalyzer = { "access-analyzer:analyzer": analyzer };
