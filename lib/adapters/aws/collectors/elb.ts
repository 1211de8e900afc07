import {
  DescribeLoadBalancerAttributesCommand,
  DescribeLoadBalancersCommand,
  ElasticLoadBalancingClient,
} from "@aws-sdk/client-elastic-load-balancing";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

export const collector: Collector = {
  service: "elb",
  scope: "regional",
  operations: [
    "elasticloadbalancing:DescribeLoadBalancers",
    "elasticloadbalancing:DescribeLoadBalancerAttributes",
  ],
  async collect(session) {
    const elb = session.client(ElasticLoadBalancingClient);
    const balancers = await session.ask("elasticloadbalancing:DescribeLoadBalancers", (abortSignal) =>
      everyPage(async (Marker) => {
        const page = await elb.send(new DescribeLoadBalancersCommand({ Marker }), { abortSignal });
        return { items: page.LoadBalancerDescriptions, next: page.NextMarker };
      }),
    );
    await Promise.all(
      (balancers ?? []).map(async (balancer) => {
        const LoadBalancerName = balancer.LoadBalancerName ?? "";
        const id = `arn:${session.partition}:elasticloadbalancing:${session.region}:${session.account}:loadbalancer/${LoadBalancerName}`;
        const attributes = await session.ask(
          "elasticloadbalancing:DescribeLoadBalancerAttributes",
          (abortSignal) =>
            elb.send(new DescribeLoadBalancerAttributesCommand({ LoadBalancerName }), { abortSignal }),
          { resource: id },
        );
        session.add({
          type: "elb:load-balancer",
          id,
          name: LoadBalancerName,
          config: {
            LoadBalancerName,
            DNSName: balancer.DNSName,
            Scheme: balancer.Scheme,
            VPCId: balancer.VPCId,
            Subnets: balancer.Subnets ?? [],
            AvailabilityZones: balancer.AvailabilityZones ?? [],
            SecurityGroups: balancer.SecurityGroups ?? [],
            ListenerDescriptions: balancer.ListenerDescriptions ?? [],
            Attributes: attributes?.LoadBalancerAttributes,
          },
        });
      }),
    );
  },
};
