import { AutoScalingClient, DescribeAutoScalingGroupsCommand } from "@aws-sdk/client-auto-scaling";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

export const collector: Collector = {
  service: "autoscaling",
  scope: "regional",
  operations: ["autoscaling:DescribeAutoScalingGroups"],
  async collect(session) {
    const client = session.client(AutoScalingClient);
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
  },
};
