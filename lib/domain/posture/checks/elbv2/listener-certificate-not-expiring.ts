import { daysSince } from "../../age";
import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, NotSeen, passIf } from "../../verdict";
import type { World } from "../../world";

const soonDays = 30;

type Served = { arn: string; days: number };

/** Days until the certificate of a listener expires; undefined for one that is in neither ACM's nor IAM's list. */
function daysLeft(arn: string, world: World): number | undefined {
  const until =
    world.byId("acm:certificate", arn)?.config.NotAfter ??
    world.byId("iam:server-certificate", arn)?.config.Expiration;
  return until === undefined ? undefined : -daysSince(until, world.now);
}

export const check: Check = {
  id: "listener-certificate-not-expiring",
  title: "Certificates that load balancers show are valid for a month",
  principle: 5,
  layer: "load-balancer",
  severity: "high",
  service: "elbv2",
  effortMinutes: 30,
  passes:
    "Each certificate of a listener, from ACM or IAM, is valid for at least 30 days more. Load balancers without certificates are left out.",
  why: "When it expires, every visitor is turned away at once, or taught to click the warning away.",
  references: [],
  frameworks: {},
  fix: ({ region, config }) => {
    const listeners =
      (config.Listeners as { ListenerArn?: string; Port?: number }[] | null | undefined) ?? [];
    const secure = listeners.find(({ Port }) => Port === 443) ?? listeners[0];
    const listener = secure?.ListenerArn ?? "THE_LISTENER";
    return {
      cli: `aws acm request-certificate --region ${region} --domain-name YOUR_DOMAIN --validation-method DNS # renews itself from then on\naws elbv2 modify-listener --region ${region} --listener-arn ${listener} --certificates CertificateArn=THE_NEW_CERTIFICATE`,
      terraform: `resource "aws_lb_listener" "https" {\n  load_balancer_arn = aws_lb.this.arn\n  port              = ${secure?.Port ?? 443}\n  protocol          = "HTTPS"\n  certificate_arn   = aws_acm_certificate.this.arn\n}`,
      cloudformation: cloudformation("AWS::ElasticLoadBalancingV2::Listener", {
        LoadBalancerArn: { Ref: "LoadBalancer" },
        Port: secure?.Port ?? 443,
        Protocol: "HTTPS",
        Certificates: [{ CertificateArn: { Ref: "Certificate" } }],
      }),
    };
  },
  failing: (failing, of) =>
    `${failing} of ${of} load balancers ${agree(failing, "shows", "show")} a certificate that ends within a month`,
  judge: perResource("elbv2:load-balancer", ({ config, account, region }, world) => {
    const listeners = collected(config.Listeners, "elasticloadbalancing:DescribeListeners") ?? [];
    const arns = [
      ...new Set(
        listeners.flatMap((one) => one.Certificates ?? []).flatMap((one) => one.CertificateArn ?? []),
      ),
    ];
    if (arns.length === 0) return null;
    const served = arns.map((arn) => ({ arn, days: daysLeft(arn, world) }));
    const ending = served.filter((one): one is Served => one.days !== undefined && one.days < soonDays);
    const unknown = served.find(({ days }) => days === undefined);
    if (ending.length === 0 && unknown)
      throw new NotSeen(
        world.unlisted("acm:certificate", account, region) ??
          `certificate ${unknown.arn} is not in the snapshot`,
      );
    const worst = Math.min(...served.flatMap(({ days }) => days ?? []));
    return passIf(
      ending.length === 0,
      `Its certificates are valid for ${worst} days and more.`,
      ending
        .map(({ arn, days }) =>
          days < 0 ? `${arn} expired ${-days} days ago.` : `${arn} expires in ${days} days.`,
        )
        .join(" "),
      { certificates: served },
    );
  }),
};
