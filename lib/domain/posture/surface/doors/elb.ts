import { reachOf } from "../../network/reach";
import { collected } from "../../verdict";
import type { Typed, World } from "../../world";
import { balancerSeen } from "../balancer";
import { door, type Seen } from "../exposure";
import { networkLayers } from "../machine-layers";
import { merged } from "../merge-reach";
import { lacks, type Protection, protects, shieldStandard } from "../protection";

type Listener = { Protocol?: string | undefined; LoadBalancerPort?: number | undefined };

function tls(listeners: readonly Listener[]): Protection {
  const plain = listeners.filter(({ Protocol = "" }) => !/^(HTTPS|SSL)$/i.test(Protocol));
  return plain.length === 0
    ? protects("TLS", "Every listener speaks TLS.")
    : lacks(
        "TLS",
        `It listens on ${plain.map((one) => `${one.Protocol} ${one.LoadBalancerPort}`).join(", ")}.`,
      );
}

/** A load balancer of the older kind, which no web firewall can stand before. */
function classic(found: Typed<"elb:load-balancer">, world: World): Seen | null {
  const { config, account, region, id } = found;
  if (config.Scheme !== "internet-facing") return null;
  const operation = "elasticloadbalancing:DescribeLoadBalancers";
  const described: readonly { Listener?: Listener | undefined }[] = collected(
    config.ListenerDescriptions,
    operation,
  );
  const listeners = described.flatMap(({ Listener }) => Listener ?? []);
  const subnets: string[] = collected(config.Subnets, operation);
  const place = { account, region, id, groups: config.SecurityGroups ?? [], ipv4: true, ipv6: true };
  const ports = listeners.flatMap(({ LoadBalancerPort }) => LoadBalancerPort ?? []);
  const reach = merged(subnets.map((subnet) => reachOf({ ...place, subnet }, world, ports)));
  const layers = networkLayers(reach, { ...place, subnet: subnets[0] ?? "" });
  const protections = [shieldStandard, tls(listeners), ...layers];
  return balancerSeen({ name: config.DNSName ?? found.name, vpc: config.VPCId, subnets, reach, protections });
}

export const doors = [door("elb:load-balancer", classic)];
