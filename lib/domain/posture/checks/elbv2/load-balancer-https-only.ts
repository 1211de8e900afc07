import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { listenerArn } from "../../fix/listener";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "load-balancer-https-only",
  title: "Load balancers speak HTTPS",
  principle: 5,
  layer: "load-balancer",
  severity: "high",
  service: "elbv2",
  effortMinutes: 30,
  passes:
    "Each HTTP listener of the application load balancer redirects to HTTPS. Other kinds and load balancers without listeners are left out.",
  why: "Between the visitor and the load balancer lie networks that nobody here controls.",
  references: ["elbv2_ssl_listeners"],
  frameworks: {
    fsbp: "ELB.1",
    wafr: "sec_protect_data_transit_encrypt",
  },
  fix: ({ region, id, config }) => ({
    cli: `aws elbv2 modify-listener --region ${region} --listener-arn ${listenerArn(config, "HTTP")} --default-actions 'Type=redirect,RedirectConfig={Protocol=HTTPS,Port=443,StatusCode=HTTP_301}'`,
    terraform: `resource "aws_lb_listener" "http" {\n  load_balancer_arn = "${id}"\n  port              = 80\n  protocol          = "HTTP"\n  default_action {\n    type = "redirect"\n    redirect {\n      protocol    = "HTTPS"\n      port        = "443"\n      status_code = "HTTP_301"\n    }\n  }\n}`,
    cloudformation: cloudformation("AWS::ElasticLoadBalancingV2::Listener", {
      LoadBalancerArn: id,
      Port: 80,
      Protocol: "HTTP",
      DefaultActions: [
        {
          Type: "redirect",
          RedirectConfig: { Protocol: "HTTPS", Port: "443", StatusCode: "HTTP_301" },
        },
      ],
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} load balancers ${agree(failing, "serves", "serve")} plain HTTP`,
  judge: perResource("elbv2:load-balancer", ({ config }) => {
    if (config.Type !== "application") return null;
    const listeners = collected(config.Listeners, "elasticloadbalancing:DescribeListeners") ?? [];
    if (listeners.length === 0) return null;
    const plain = listeners.filter(
      (listener) =>
        listener.Protocol === "HTTP" &&
        !listener.DefaultActions?.some(
          (one) => one.Type === "redirect" && one.RedirectConfig?.Protocol === "HTTPS",
        ),
    );
    const ports = plain.map((listener) => listener.Port).join(", ");
    return passIf(
      plain.length === 0,
      "Every listener is HTTPS or leads there.",
      `Port ${ports} serves plain HTTP.`,
      listeners,
    );
  }),
};
