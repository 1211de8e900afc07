import { type Reach, reachOf } from "../../network/reach";
import { collected } from "../../verdict";
import type { Typed, World } from "../../world";
import { balancerSeen } from "../balancer";
import { door, type Seen } from "../exposure";
import { networkLayers } from "../machine-layers";
import { merged } from "../merge-reach";
import { lacks, layer, type Protection, protects, shieldStandard } from "../protection";

type Balancer = Typed<"elbv2:load-balancer">;

const encrypted = new Set(["HTTPS", "TLS"]);

/** Policies that AWS recommends against: they still speak TLS 1.0 or 1.1. */
const oldPolicy = /2016-08|TLS-1-0|TLS-1-1|2015-05|2015-03|2014-10/;

function tls(balancer: Balancer, world: World): Protection {
  return layer("TLS", balancer, world, () => {
    const listeners = collected(balancer.config.Listeners, "elasticloadbalancing:DescribeListeners") ?? [];
    const plain = listeners.filter(
      ({ Protocol = "", DefaultActions = [] }) =>
        !encrypted.has(Protocol) &&
        (DefaultActions.length === 0 || DefaultActions.some(({ Type }) => Type !== "redirect")),
    );
    if (plain.length > 0)
      return lacks("TLS", `It listens on ${plain.map((one) => `${one.Protocol} ${one.Port}`).join(", ")}.`);
    const old = listeners.find(({ SslPolicy = "" }) => oldPolicy.test(SslPolicy));
    return old
      ? lacks("TLS", `${old.SslPolicy} still speaks TLS 1.0 or 1.1.`)
      : protects("TLS", "Every listener speaks TLS, or redirects to one that does.");
  });
}

function firewall(balancer: Balancer, world: World): Protection[] {
  if (balancer.config.Type !== "application") return [];
  const judge = () => {
    const acl = world
      .all("wafv2:web-acl", balancer.account, balancer.region)
      .find(({ config }) => config.ResourceArns?.includes(balancer.id));
    return acl
      ? protects("WAF", `The web ACL ${acl.name} looks at each request.`)
      : lacks("WAF", "No web ACL looks at requests.");
  };
  return [layer("WAF", balancer, world, judge)];
}

function signIn(balancer: Balancer, world: World): Protection[] {
  const asks = (balancer.config.Listeners ?? []).some(({ DefaultActions = [] }) =>
    DefaultActions.some(({ Type = "" }) => Type.startsWith("authenticate")),
  );
  if (!asks) return [];
  return [
    layer("sign-in", balancer, world, () => protects("sign-in", "A listener asks callers to sign in.")),
  ];
}

function reachOfBalancer(balancer: Balancer, world: World): Reach {
  const { config, account, region, id } = balancer;
  const listeners = collected(config.Listeners, "elasticloadbalancing:DescribeListeners") ?? [];
  const ports = listeners.flatMap(({ Port }) => Port ?? []);
  const zones = collected(config.AvailabilityZones, "elasticloadbalancing:DescribeLoadBalancers");
  const groups = config.SecurityGroups ?? (config.Type === "application" ? [] : null);
  const reaches = zones.flatMap(({ SubnetId: subnet }) =>
    subnet ? [reachOf({ account, region, id, subnet, groups, ipv4: true, ipv6: true }, world, ports)] : [],
  );
  return merged(reaches);
}

function balancer(found: Balancer, world: World): Seen | null {
  const { config, account, region, id } = found;
  if (config.Scheme !== "internet-facing" || config.Type === "gateway") return null;
  const reach = reachOfBalancer(found, world);
  if (reach.status === "closed") return null;
  const subnets = (config.AvailabilityZones ?? []).flatMap(({ SubnetId }) => SubnetId ?? []);
  const place = { account, region, id, subnet: subnets[0] ?? "", groups: config.SecurityGroups ?? null };
  const protections = [
    shieldStandard,
    ...firewall(found, world),
    tls(found, world),
    ...signIn(found, world),
    ...networkLayers(reach, { ...place, ipv4: true, ipv6: true }),
  ];
  return balancerSeen({ name: config.DNSName ?? found.name, vpc: config.VpcId, subnets, reach, protections });
}

export const doors = [door("elbv2:load-balancer", balancer)];
