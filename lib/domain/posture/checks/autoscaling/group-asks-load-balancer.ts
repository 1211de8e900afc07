import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "group-asks-load-balancer",
  title: "Groups ask the load balancer who is healthy",
  principle: 7,
  layer: "compute",
  severity: "low",
  service: "autoscaling",
  effortMinutes: 5,
  passes: "A group behind a load balancer uses the load balancer's health check.",
  why: "A machine that runs and does not answer is replaced only if somebody asks whether it answers.",
  references: ["autoscaling_group_elb_health_check_enabled"],
  frameworks: {},
  fix: ({ region, name }) => ({
    cli: `aws autoscaling update-auto-scaling-group --region ${region} --auto-scaling-group-name ${name} --health-check-type ELB --health-check-grace-period 300`,
    terraform: `resource "aws_autoscaling_group" "this" {\n  name              = "${name}"\n  health_check_type = "ELB"\n}`,
    cloudformation: cloudformation("AWS::AutoScaling::AutoScalingGroup", {
      AutoScalingGroupName: name,
      HealthCheckType: "ELB",
      HealthCheckGracePeriod: 300,
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} groups behind load balancers ${agree(failing, "asks", "ask")} the machine only`,
  judge: perResource("autoscaling:group", ({ config }) => {
    const type = collected(config.HealthCheckType, "autoscaling:DescribeAutoScalingGroups");
    if ((config.TargetGroupARNs ?? []).length + (config.LoadBalancerNames ?? []).length === 0) return null;
    return passIf(type.includes("ELB"), "It asks the load balancer.", `It asks ${type} only.`);
  }),
};
