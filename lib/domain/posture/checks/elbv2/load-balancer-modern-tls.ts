import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { listenerArn } from "../../fix/listener";
import { collected, passIf } from "../../verdict";

/** Policies named after TLS 1.2 or 1.3 as the lowest version; the names are in "Security policies" of the ELB guide. */
const modern = /^ELBSecurityPolicy-(TLS13-1-[23]-|TLS13-1-2-Res|FS-1-2-|TLS-1-2-|TLS-1-2-Ext-)/;

export const check: Check = {
  id: "load-balancer-modern-tls",
  title: "Load balancers accept modern TLS only",
  principle: 5,
  layer: "load-balancer",
  severity: "high",
  service: "elbv2",
  effortMinutes: 10,
  passes:
    "Each HTTPS or TLS listener uses a security policy that accepts TLS 1.2 and 1.3 only. Load balancers without such listeners are left out.",
  why: "TLS 1.0 and 1.1 have known breaks; a listener that accepts them can be talked down to them.",
  references: ["elbv2_insecure_ssl_ciphers"],
  frameworks: {
    wafr: "sec_protect_data_transit_encrypt",
  },
  fix: ({ region, id, config }) => ({
    cli: `aws elbv2 modify-listener --region ${region} --listener-arn ${listenerArn(config, "HTTPS")} --ssl-policy ELBSecurityPolicy-TLS13-1-2-2021-06`,
    terraform: `resource "aws_lb_listener" "https" {\n  load_balancer_arn = "${id}"\n  port              = 443\n  protocol          = "HTTPS"\n  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"\n}`,
    cloudformation: cloudformation("AWS::ElasticLoadBalancingV2::Listener", {
      LoadBalancerArn: id,
      Port: 443,
      Protocol: "HTTPS",
      SslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06",
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} load balancers ${agree(failing, "accepts", "accept")} outdated TLS`,
  judge: perResource("elbv2:load-balancer", ({ config }) => {
    const listeners = collected(config.Listeners, "elasticloadbalancing:DescribeListeners") ?? [];
    const secure = listeners.filter((listener) => ["HTTPS", "TLS"].includes(listener.Protocol ?? ""));
    if (secure.length === 0) return null;
    const old = secure.filter((listener) => !modern.test(listener.SslPolicy ?? ""));
    return passIf(
      old.length === 0,
      "Every listener asks for TLS 1.2 or newer.",
      `${old.map((one) => `port ${one.Port} uses ${one.SslPolicy ?? "an unknown policy"}`).join(", ")}.`,
      secure,
    );
  }),
};
