import {
  DescribeListenersCommand,
  DescribeLoadBalancerAttributesCommand,
  DescribeLoadBalancersCommand,
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
  type LoadBalancer,
  type TargetGroup,
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

async function addTargetGroup(
  session: CollectorSession,
  elb: ElasticLoadBalancingV2Client,
  group: TargetGroup,
): Promise<void> {
  const TargetGroupArn = group.TargetGroupArn ?? "";
  const health = await session.ask(
    "elasticloadbalancing:DescribeTargetHealth",
    (abortSignal) => elb.send(new DescribeTargetHealthCommand({ TargetGroupArn }), { abortSignal }),
    { resource: TargetGroupArn },
  );
  const Targets = health?.TargetHealthDescriptions?.map(({ Target, TargetHealth }) => ({
    Id: Target?.Id,
    Port: Target?.Port,
    State: TargetHealth?.State,
  }));
  session.add({
    type: "elbv2:target-group",
    id: TargetGroupArn,
    name: group.TargetGroupName ?? "",
    config: { ...group, Targets: health ? (Targets ?? []) : undefined },
  });
}

async function addTargetGroups(session: CollectorSession, elb: ElasticLoadBalancingV2Client): Promise<void> {
  const groups = await session.ask("elasticloadbalancing:DescribeTargetGroups", (abortSignal) =>
    everyPage(async (Marker) => {
      const page = await elb.send(new DescribeTargetGroupsCommand({ Marker }), { abortSignal });
      return { items: page.TargetGroups, next: page.NextMarker };
    }),
  );
  await Promise.all((groups ?? []).map((group) => addTargetGroup(session, elb, group)));
}

async function addLoadBalancers(session: CollectorSession, elb: ElasticLoadBalancingV2Client): Promise<void> {
  const balancers = await session.ask("elasticloadbalancing:DescribeLoadBalancers", (abortSignal) =>
    everyPage(async (Marker) => {
      const page = await elb.send(new DescribeLoadBalancersCommand({ Marker }), { abortSignal });
      return { items: page.LoadBalancers, next: page.NextMarker };
    }),
  );
  await Promise.all((balancers ?? []).map((balancer) => addLoadBalancer(session, elb, balancer)));
}

export const collector: Collector = {
  service: "elbv2",
  scope: "regional",
  operations: [
    "elasticloadbalancing:DescribeLoadBalancers",
    "elasticloadbalancing:DescribeListeners",
    "elasticloadbalancing:DescribeLoadBalancerAttributes",
    "elasticloadbalancing:DescribeTargetGroups",
    "elasticloadbalancing:DescribeTargetHealth",
  ],
  async collect(session) {
    const elb = session.client(ElasticLoadBalancingV2Client);
    await Promise.all([addLoadBalancers(session, elb), addTargetGroups(session, elb)]);
  },
};
