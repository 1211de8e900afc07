import { z } from "zod";
import { asked, config, foundSecrets, type ResourceDefinitions } from "../shape";

const group = config({
  AutoScalingGroupName: z.string(),
  AvailabilityZones: z.array(z.string()),
  /** EC2 | ELB, and others in a list */
  HealthCheckType: z.string(),
  TargetGroupARNs: z.array(z.string()),
  LoadBalancerNames: z.array(z.string()),
  LaunchTemplate: z.record(z.string(), z.unknown()).nullable(),
});

const launchConfiguration = config({
  LaunchConfigurationName: z.string(),
  /** null: as the subnet has it. */
  AssociatePublicIpAddress: asked(z.boolean()),
  /** null: those of the account. */
  MetadataOptions: asked(config({ HttpTokens: z.string(), HttpEndpoint: z.string() })),
  /** What looks like a secret in the script that machines start with; never the script. */
  UserDataSecrets: foundSecrets,
});

export const resources = {
  "autoscaling:group": { config: group, listedBy: ["autoscaling:DescribeAutoScalingGroups"] },
  "autoscaling:launch-configuration": {
    config: launchConfiguration,
    listedBy: ["autoscaling:DescribeLaunchConfigurations"],
  },
} satisfies ResourceDefinitions;
