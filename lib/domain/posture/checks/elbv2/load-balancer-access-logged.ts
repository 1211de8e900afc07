import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "load-balancer-access-logged",
  title: "Load balancers log their requests",
  principle: 2,
  layer: "load-balancer",
  severity: "medium",
  service: "elbv2",
  effortMinutes: 15,
  passes: "Access logs to S3 are on. Gateway load balancers, which have none, are left out.",
  why: "The load balancer sees the caller's address; behind it every request comes from the load balancer.",
  references: ["elbv2_logging_enabled"],
  frameworks: {
    cis7: "4.10",
    fsbp: "ELB.5",
    wafr: "sec_detect_investigate_events_app_service_logging",
    soc2: "A1.1 CC7.2 CC7.3 PI1.2",
    iso27001: "A.8.15",
  },
  fix: ({ account, region, id, name }) => ({
    cli: `aws elbv2 modify-load-balancer-attributes --region ${region} --load-balancer-arn ${id} --attributes Key=access_logs.s3.enabled,Value=true Key=access_logs.s3.bucket,Value=lb-logs-${account}`,
    terraform: `resource "aws_lb" "this" {\n  name = "${name}"\n  access_logs {\n    bucket  = "lb-logs-${account}"\n    enabled = true\n  }\n}`,
    cloudformation: cloudformation("AWS::ElasticLoadBalancingV2::LoadBalancer", {
      Name: name,
      LoadBalancerAttributes: [
        { Key: "access_logs.s3.enabled", Value: "true" },
        { Key: "access_logs.s3.bucket", Value: `lb-logs-${account}` },
      ],
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} load balancers ${agree(failing, "logs", "log")} no requests`,
  judge: perResource("elbv2:load-balancer", ({ config }) => {
    if (config.Type === "gateway") return null;
    const attributes =
      collected(config.Attributes, "elasticloadbalancing:DescribeLoadBalancerAttributes") ?? [];
    const on = attributes.some((one) => one.Key === "access_logs.s3.enabled" && one.Value === "true");
    return passIf(on, "Requests are logged.", "Requests are not logged.", { Type: config.Type, on });
  }),
};
