import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html#desync-mitigation-mode */
const byDefault = "defensive";

export const check: Check = {
  id: "load-balancer-refuses-smuggling",
  title: "Load balancers defend servers from request smuggling",
  principle: 3,
  layer: "load-balancer",
  severity: "medium",
  service: "elbv2",
  effortMinutes: 5,
  passes:
    "The desync mitigation mode of the application load balancer is defensive or strictest. Other kinds are left out.",
  why: "In monitor mode the load balancer only counts requests that it and the server read differently, and lets the second one hidden in them through.",
  references: ["elbv2_desync_mitigation_mode"],
  frameworks: { fsbp: "ELB.12", wafr: "sec_network_protection_auto_protect" },
  fix: ({ region, id, name, config }) => ({
    cli: `aws elbv2 modify-load-balancer-attributes --region ${region} --load-balancer-arn ${id} --attributes Key=routing.http.desync_mitigation_mode,Value=defensive`,
    terraform: `resource "aws_lb" "this" {\n  name                   = "${name}"\n  desync_mitigation_mode = "defensive"\n}`,
    cloudformation: cloudformation("AWS::ElasticLoadBalancingV2::LoadBalancer", {
      Name: config.LoadBalancerName ?? name,
      LoadBalancerAttributes: [{ Key: "routing.http.desync_mitigation_mode", Value: "defensive" }],
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} load balancers ${agree(failing, "lets", "let")} smuggled requests through`,
  judge: perResource("elbv2:load-balancer", ({ config }) => {
    if (config.Type !== "application") return null;
    const attributes = collected(config.Attributes, "elasticloadbalancing:DescribeLoadBalancerAttributes");
    const given = attributes?.find((one) => one.Key === "routing.http.desync_mitigation_mode")?.Value;
    const mode = given ?? byDefault;
    return passIf(
      mode !== "monitor",
      `Its desync mitigation mode is ${mode}.`,
      "Ambiguous requests are watched and let through.",
      { mode },
    );
  }),
};
