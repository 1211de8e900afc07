import { z } from "zod";
import { config, type ResourceDefinitions } from "../shape";

/** id: `arn:aws:logs:REGION:ACCOUNT:log-group:GROUP:metric-filter:FILTER`. */
const metricFilter = config({
  filterName: z.string(),
  filterPattern: z.string(),
  logGroupName: z.string(),
  metricTransformations: z.array(
    config({ metricName: z.string(), metricNamespace: z.string(), metricValue: z.string() }),
  ),
});

const logGroup = config({
  logGroupName: z.string(),
  arn: z.string(),
  /** Missing: kept for ever. */
  retentionInDays: z.number(),
  kmsKeyId: z.string(),
  storedBytes: z.number(),
});

export const resources = {
  "logs:metric-filter": { config: metricFilter, listedBy: ["logs:DescribeMetricFilters"] },
  "logs:log-group": { config: logGroup, listedBy: ["logs:DescribeLogGroups"] },
} satisfies ResourceDefinitions;
