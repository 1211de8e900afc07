import { type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "load-balancer-deletion-protected",
  title: "Load balancers are protected from deletion",
  principle: 7,
  layer: "load-balancer",
  severity: "medium",
  service: "elbv2",
  effortMinutes: 2,
  passes: "Deletion protection of the load balancer is on.",
  why: "Without its load balancer a service is gone for everyone, with all its machines healthy.",
  references: ["elbv2_deletion_protection"],
  frameworks: { fsbp: "ELB.6", nist: "DS-3" },
  fix: ({ id, region, name }) => ({
    cli: `aws elbv2 modify-load-balancer-attributes --region ${region} --load-balancer-arn ${id} --attributes Key=deletion_protection.enabled,Value=true`,
    terraform: `resource "aws_lb" "this" {\n  name                       = "${name}"\n  enable_deletion_protection = true\n}`,
    cloudformation: cloudformation("AWS::ElasticLoadBalancingV2::LoadBalancer", {
      Name: name,
      LoadBalancerAttributes: [{ Key: "deletion_protection.enabled", Value: "true" }],
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} load balancers can be deleted by one call`,
  judge: perResource("elbv2:load-balancer", ({ config }) => {
    const attributes =
      collected(config.Attributes, "elasticloadbalancing:DescribeLoadBalancerAttributes") ?? [];
    const on = attributes.some(({ Key, Value }) => Key === "deletion_protection.enabled" && Value === "true");
    return passIf(on, "Deletion protection is on.", "Deletion protection is off.");
  }),
};
