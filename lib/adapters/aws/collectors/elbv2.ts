import {
  DescribeListenersCommand,
  DescribeLoadBalancerAttributesCommand,
  DescribeLoadBalancersCommand,
  ElasticLoadBalancingV2Client,
  type LoadBalancer,
} from "@aws-sdk/client-elastic-load-balancing-v2";
import type { Collector, CollectorSession } from "../collector";
import { everyPage } from "../paginate";

async function addLoadBalancer(
  session: CollectorSession,
  elb: ElasticLoadBalancingV2Client,
  balancer: LoadBalancer,
): Promise<void> {
  const LoadBalancerArn = balancer.LoadBalancerArn ?? "";
  const about = { resource: LoadBalancerArn };
  const [listeners, attributes] = await Promise.all([
    session.ask(
      "elasticloadbalancing:DescribeListeners",
      (abortSignal) =>
        everyPage(async (Marker) => {
          const page = await elb.send(new DescribeListenersCommand({ LoadBalancerArn, Marker }), {
            abortSignal,
          });
          return { items: page.Listeners, next: page.NextMarker };
        }),
      about,
    ),
    session.ask(
      "elasticloadbalancing:DescribeLoadBalancerAttributes",
      (abortSignal) =>
        elb.send(new DescribeLoadBalancerAttributesCommand({ LoadBalancerArn }), { abortSignal }),
      about,
    ),
  ]);
  session.add({
    type: "elbv2:load-balancer",
    id: LoadBalancerArn,
    name: balancer.LoadBalancerName ?? "",
    config: { ...balancer, Listeners: listeners ?? undefined, Attributes: attributes?.Attributes },
  });
}

export const collector: Collector = {
  service: "elbv2",
  scope: "regional",
  operations: [
    "elasticloadbalancing:DescribeLoadBalancers",
    "elasticloadbalancing:DescribeListeners",
    "elasticloadbalancing:DescribeLoadBalancerAttributes",
  ],
  async collect(session) {
    const elb = session.client(ElasticLoadBalancingV2Client);
    const balancers = await session.ask("elasticloadbalancing:DescribeLoadBalancers", (abortSignal) =>
      everyPage(async (Marker) => {
        const page = await elb.send(new DescribeLoadBalancersCommand({ Marker }), { abortSignal });
        return { items: page.LoadBalancers, next: page.NextMarker };
      }),
    );
    await Promise.all((balancers ?? []).map((balancer) => addLoadBalancer(session, elb, balancer)));
  },
};
