import {
  AutoScalingClient,
  DescribeAutoScalingGroupsCommand,
  DescribeLaunchConfigurationsCommand,
} from "@aws-sdk/client-auto-scaling";
import { findSecrets } from "@/lib/domain/posture/secrets/find-secrets";
import type { Collector, CollectorSession } from "../collector";
import { everyPage } from "../paginate";
import { userDataText } from "../user-data";

async function addGroups(session: CollectorSession, client: AutoScalingClient): Promise<void> {
  const found = await session.ask("autoscaling:DescribeAutoScalingGroups", (abortSignal) =>
    everyPage(async (NextToken) => {
      const page = await client.send(new DescribeAutoScalingGroupsCommand({ NextToken }), { abortSignal });
      return { items: page.AutoScalingGroups, next: page.NextToken };
    }),
  );
  for (const one of found ?? [])
    session.add({
      type: "autoscaling:group",
      id: one.AutoScalingGroupARN ?? "",
      name: one.AutoScalingGroupName ?? "",
      config: {
        AutoScalingGroupName: one.AutoScalingGroupName,
        AvailabilityZones: one.AvailabilityZones,
        HealthCheckType: one.HealthCheckType,
        TargetGroupARNs: one.TargetGroupARNs ?? [],
        LoadBalancerNames: one.LoadBalancerNames ?? [],
        LaunchTemplate: one.LaunchTemplate ?? one.MixedInstancesPolicy?.LaunchTemplate ?? null,
      },
    });
}

async function addLaunchConfigurations(session: CollectorSession, client: AutoScalingClient): Promise<void> {
  const found = await session.ask("autoscaling:DescribeLaunchConfigurations", (abortSignal) =>
    everyPage(async (NextToken) => {
      const page = await client.send(new DescribeLaunchConfigurationsCommand({ NextToken }), { abortSignal });
      return { items: page.LaunchConfigurations, next: page.NextToken };
    }),
  );
  for (const one of found ?? [])
    session.add({
      type: "autoscaling:launch-configuration",
      id: one.LaunchConfigurationARN ?? "",
      name: one.LaunchConfigurationName ?? "",
      config: {
        LaunchConfigurationName: one.LaunchConfigurationName,
        AssociatePublicIpAddress: one.AssociatePublicIpAddress ?? null,
        MetadataOptions: one.MetadataOptions ?? null,
        // The script itself stays in AWS: it may hold the very secrets that are looked for.
        UserDataSecrets: findSecrets(userDataText(one.UserData)),
      },
    });
}

export const collector: Collector = {
  service: "autoscaling",
  scope: "regional",
  operations: ["autoscaling:DescribeAutoScalingGroups", "autoscaling:DescribeLaunchConfigurations"],
  async collect(session) {
    const client = session.client(AutoScalingClient);
    await Promise.all([addGroups(session, client), addLaunchConfigurations(session, client)]);
  },
};
