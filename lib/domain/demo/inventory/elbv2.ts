import type { Resource } from "@/lib/domain/posture/snapshot/document";
import { namedText } from "../identifiers";
import { accountIds, home } from "../organisation/accounts";
import { instancesOf } from "../organisation/instances";
import { groupNamed, vpcOf } from "../organisation/network";
import { type Day, resource } from "./day";

const targetGroupArn = (name: string) =>
  `arn:aws:elasticloadbalancing:${home}:${accountIds.payments}:targetgroup/${name}/${namedText(16, `tg:${name}`).toLowerCase()}`;

function targetGroup(balancer: Resource): Resource {
  const { name } = balancer;
  const TargetGroupArn = targetGroupArn(name);
  const [prefix, Port] = name === "web" ? ["web-", 443] : ["app-", 8443];
  const targets = instancesOf("payments").filter((instance) => instance.name.startsWith(String(prefix)));
  return resource("elbv2:target-group", { account: "payments", region: home }, TargetGroupArn, name, {
    TargetGroupArn,
    TargetGroupName: name,
    Protocol: "HTTPS",
    Port: Number(Port),
    VpcId: vpcOf("payments", home).vpcId,
    TargetType: "instance",
    LoadBalancerArns: [balancer.id],
    Targets: targets.map(({ instanceId }) => ({ Id: instanceId, Port: Number(Port), State: "healthy" })),
  });
}

function loadBalancers(day: Day): Resource[] {
  return ["web", "api", "partners"].map((name) => {
    const place = { account: "payments", region: home } as const;
    const arn = `arn:aws:elasticloadbalancing:${home}:${accountIds.payments}:loadbalancer/app/${name}/${namedText(16, `lb:${name}`).toLowerCase()}`;
    const vpc = vpcOf("payments", home);
    const plain = name === "partners" && day.number < 11;
    const redirect = {
      Type: "redirect",
      RedirectConfig: { Protocol: "HTTPS", Port: "443", StatusCode: "HTTP_301" },
    };
    return resource("elbv2:load-balancer", place, arn, name, {
      LoadBalancerArn: arn,
      LoadBalancerName: name,
      DNSName: `${name}-1044.${home}.elb.amazonaws.com`,
      Type: "application",
      Scheme: "internet-facing",
      VpcId: vpc.vpcId,
      SecurityGroups: [groupNamed("payments", "web-public").groupId],
      AvailabilityZones: vpc.subnets.map((SubnetId, index) => ({
        ZoneName: `${home}${"ab"[index] ?? "a"}`,
        SubnetId,
      })),
      Listeners: [
        {
          ListenerArn: `${arn}/http`,
          Port: 80,
          Protocol: "HTTP",
          DefaultActions: [plain ? { Type: "forward" } : redirect],
        },
        {
          ListenerArn: `${arn}/https`,
          Port: 443,
          Protocol: "HTTPS",
          SslPolicy:
            name === "partners" ? "ELBSecurityPolicy-2016-08" : "ELBSecurityPolicy-TLS13-1-2-2021-06",
          Certificates: [
            { CertificateArn: `arn:aws:acm:${home}:${accountIds.payments}:certificate/${name}` },
          ],
          DefaultActions: [{ Type: "forward", TargetGroupArn: targetGroupArn(name) }],
        },
      ],
      Attributes: [
        { Key: "access_logs.s3.enabled", Value: name === "web" ? "true" : "false" },
        { Key: "deletion_protection.enabled", Value: "true" },
        {
          Key: "routing.http.drop_invalid_header_fields.enabled",
          Value: name === "partners" ? "false" : "true",
        },
      ],
    });
  });
}

function firewall(balancers: Resource[]): Resource[] {
  const arn = `arn:aws:wafv2:${home}:${accountIds.payments}:regional/webacl/edge/3f1c`;
  const first = balancers.find(({ name }) => name === "web");
  return [
    resource("wafv2:web-acl", { account: "payments", region: home }, arn, "edge", {
      Name: "edge",
      Id: "3f1c",
      ARN: arn,
      Scope: "REGIONAL",
      Rules: [{ Name: "AWSManagedRulesCommonRuleSet", Priority: 1 }],
      LoggingConfiguration: null,
      ResourceArns: first ? [first.id] : [],
    }),
  ];
}

/** Load balancers of payments with their targets, and the firewall in front of one of them. */
export function elbv2(day: Day): Resource[] {
  const balancers = loadBalancers(day);
  return [...balancers, ...balancers.map(targetGroup), ...firewall(balancers)];
}
