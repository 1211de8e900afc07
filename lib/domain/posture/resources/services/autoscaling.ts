import { z } from "zod";
import { config, type ResourceDefinitions } from "../shape";

const group = config({
  AutoScalingGroupName: z.string(),
  AvailabilityZones: z.array(z.string()),
  /** EC2 | ELB, and others in a list */
  HealthCheckType: z.string(),
  TargetGroupARNs: z.array(z.string()),
  LoadBalancerNames: z.array(z.string()),
  LaunchTemplate: z.record(z.string(), z.unknown()).nullable(),
});

export const resources = {
  "autoscaling:group": { config: group, listedBy: ["autoscaling:DescribeAutoScalingGroups"] },
} satisfies ResourceDefinitions;
