import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "load-balancer-several-zones",
  title: "Load balancers stand in several zones",
  principle: 7,
  layer: "load-balancer",
  severity: "medium",
  service: "elbv2",
  effortMinutes: 30,
  passes: "The load balancer has subnets in at least two availability zones.",
  why: "A zone fails now and then. What stands in one only fails with it.",
  references: ["elbv2_is_in_multiple_az"],
  frameworks: { fsbp: "ELB.13", iso27001: "A.8.14" },
  fix: ({ id, region, name }) => ({
    cli: `aws elbv2 set-subnets --region ${region} --load-balancer-arn ${id} --subnets SUBNET_A SUBNET_B`,
    terraform: `resource "aws_lb" "this" {\n  name    = "${name}"\n  subnets = [aws_subnet.a.id, aws_subnet.b.id]\n}`,
    cloudformation: cloudformation("AWS::ElasticLoadBalancingV2::LoadBalancer", {
      Name: name,
      Subnets: ["SUBNET_A", "SUBNET_B"],
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} load balancers ${agree(failing, "stands", "stand")} in one zone only`,
  judge: perResource("elbv2:load-balancer", ({ config }) => {
    const zones = new Set(
      collected(config.AvailabilityZones, "elasticloadbalancing:DescribeLoadBalancers").map(
        ({ ZoneName }) => ZoneName,
      ),
    );
    return passIf(zones.size >= 2, `It stands in ${zones.size} zones.`, `It stands in ${zones.size} zone.`, {
      zones: [...zones],
    });
  }),
};
