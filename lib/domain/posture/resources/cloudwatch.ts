import { z } from "zod";
import { config } from "./shape";

const alarm = config({
  AlarmName: z.string(),
  AlarmArn: z.string(),
  Namespace: z.string(),
  MetricName: z.string(),
  ActionsEnabled: z.boolean(),
  AlarmActions: z.array(z.string()),
  StateValue: z.string(),
});

export const cloudwatch = { "cloudwatch:alarm": alarm };
