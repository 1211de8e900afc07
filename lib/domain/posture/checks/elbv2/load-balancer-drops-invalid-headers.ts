import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "load-balancer-drops-invalid-headers",
  title: "Load balancers drop malformed headers",
  principle: 3,
  layer: "load-balancer",
  severity: "medium",
  service: "elbv2",
  effortMinutes: 5,
  passes: "The application load balancer drops invalid header fields. Other kinds are left out.",
  why: "Requests that the load balancer and the server read differently smuggle a second request past every filter.",
  references: ["elbv2_alb_drop_invalid_header_fields_enabled"],
  frameworks: { fsbp: "ELB.4" },
  fix: ({ region, id, name }) => ({
    cli: `aws elbv2 modify-load-balancer-attributes --region ${region} --load-balancer-arn ${id} --attributes Key=routing.http.drop_invalid_header_fields.enabled,Value=true`,
    terraform: `resource "aws_lb" "this" {\n  name                       = "${name}"\n  drop_invalid_header_fields = true\n}`,
    cloudformation: cloudformation("AWS::ElasticLoadBalancingV2::LoadBalancer", {
      Name: name,
      LoadBalancerAttributes: [{ Key: "routing.http.drop_invalid_header_fields.enabled", Value: "true" }],
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} load balancers ${agree(failing, "passes", "pass")} malformed headers on`,
  judge: perResource("elbv2:load-balancer", ({ config }) => {
    if (config.Type !== "application") return null;
    const attributes =
      collected(config.Attributes, "elasticloadbalancing:DescribeLoadBalancerAttributes") ?? [];
    const key = "routing.http.drop_invalid_header_fields.enabled";
    const drops = attributes.find((one) => one.Key === key)?.Value;
    return passIf(
      drops === "true",
      "Malformed headers are dropped.",
      "Malformed headers reach the servers.",
      { drops },
    );
  }),
};
