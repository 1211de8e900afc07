import { z } from "zod";
import { config, type ResourceDefinitions } from "../shape";

const alarm = config({
  AlarmName: z.string(),
  AlarmArn: z.string(),
  Namespace: z.string(),
  MetricName: z.string(),
  ActionsEnabled: z.boolean(),
  AlarmActions: z.array(z.string()),
  StateValue: z.string(),
});

export const resources = {
  "cloudwatch:alarm": { config: alarm, listedBy: ["cloudwatch:DescribeAlarms"] },
} satisfies ResourceDefinitions;
