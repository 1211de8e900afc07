import type { ResourceType } from "../../resources/types";
import type { Typed, World } from "../../world";
import type { Exposure } from "../exposure";
import { type Protection, shieldStandard } from "../protection";
import { edgeGroup, type MapNode } from "./model";

/** A node with what its edges are made from. */
export type Member = {
  node: MapNode;
  /** Names by which load balancers know it as a target. */
  targets: string[];
  addresses: string[];
  groups: string[];
  /** Set for what passes requests on. */
  balancer?: Typed<"elbv2:load-balancer">;
  /** Set for a distribution: the names that it passes requests on to. */
  origins?: string[];
};

type Place = {
  world: World;
  vpc: string;
  account: string;
  region: string;
  surface: ReadonlyMap<string, Exposure>;
};
type Drawn = Omit<Member, "node"> & { kind: string; group: string; protections?: Protection[] };

function member(resource: Typed<ResourceType>, place: Place, drawn: Drawn): Member {
  const { kind, group, protections = [], ...rest } = drawn;
  const exposure = place.surface.get(resource.id);
  const node: MapNode = {
    id: resource.id,
    name: resource.name,
    kind,
    group,
    status: exposure?.status ?? "inside",
    severity: exposure?.severity ?? null,
    says: exposure?.says ?? "The internet does not reach it.",
    protections: exposure?.protections ?? protections,
  };
  return { node, ...rest };
}

function instances(place: Place): Member[] {
  return place.world
    .of("ec2:instance", place.account, place.region)
    .filter(({ config }) => config.VpcId === place.vpc && config.State?.Name !== "terminated")
    .map((one) => {
      const {
        InstanceId = one.name,
        PrivateIpAddress,
        SubnetId = "unknown",
        SecurityGroups = [],
      } = one.config;
      return member(one, place, {
        kind: "machine",
        group: SubnetId,
        targets: [InstanceId, ...(PrivateIpAddress ? [PrivateIpAddress] : [])],
        addresses: PrivateIpAddress ? [PrivateIpAddress] : [],
        groups: SecurityGroups.flatMap(({ GroupId }) => GroupId ?? []),
      });
    });
}

function databases(place: Place): Member[] {
  return place.world
    .of("rds:instance", place.account, place.region)
    .filter(({ config }) => config.DBSubnetGroup?.VpcId === place.vpc)
    .map((one) =>
      member(one, place, {
        kind: "database",
        group: one.config.DBSubnetGroup?.Subnets?.[0]?.SubnetIdentifier ?? "unknown",
        targets: [],
        addresses: [],
        groups: (one.config.VpcSecurityGroups ?? []).flatMap(
          ({ VpcSecurityGroupId }) => VpcSecurityGroupId ?? [],
        ),
      }),
    );
}

function functions(place: Place): Member[] {
  return place.world
    .of("lambda:function", place.account, place.region)
    .filter(({ config }) => config.VpcConfig?.VpcId === place.vpc)
    .map((one) =>
      member(one, place, {
        kind: "function",
        group: one.config.VpcConfig?.SubnetIds?.[0] ?? "unknown",
        targets: [one.id],
        addresses: [],
        groups: one.config.VpcConfig?.SecurityGroupIds ?? [],
      }),
    );
}

function balancers(place: Place): Member[] {
  return place.world
    .of("elbv2:load-balancer", place.account, place.region)
    .filter(({ config }) => config.VpcId === place.vpc)
    .map((balancer) => {
      const { Scheme, AvailabilityZones = [], SecurityGroups = [] } = balancer.config;
      const subnet = AvailabilityZones[0]?.SubnetId ?? "unknown";
      return member(balancer, place, {
        kind: "load balancer",
        group: Scheme === "internet-facing" ? edgeGroup : subnet,
        targets: [balancer.id],
        addresses: [],
        groups: SecurityGroups,
        balancer,
      });
    });
}

/** Interfaces with a public address that belong to nothing else here, and NAT gateways. */
function interfaces(place: Place): Member[] {
  const { world, account, region, vpc } = place;
  const bare = world
    .of("ec2:network-interface", account, region)
    .filter(({ id, config }) => config.VpcId === vpc && place.surface.has(id))
    .map((one) =>
      member(one, place, {
        kind: "interface",
        group: one.config.SubnetId ?? "unknown",
        targets: one.config.PrivateIpAddress ? [one.config.PrivateIpAddress] : [],
        addresses: one.config.PrivateIpAddress ? [one.config.PrivateIpAddress] : [],
        groups: (one.config.Groups ?? []).flatMap(({ GroupId }) => GroupId ?? []),
      }),
    );
  const nats = world
    .of("ec2:nat-gateway", account, region)
    .filter(({ config }) => config.VpcId === vpc && config.State !== "deleted")
    .map((one) =>
      member(one, place, {
        kind: "NAT gateway",
        group: one.config.SubnetId ?? "unknown",
        targets: [],
        addresses: [],
        groups: [],
        protections: [shieldStandard],
      }),
    );
  return [...bare, ...nats];
}

function distributions(place: Place, found: readonly Member[]): Member[] {
  const names = new Set(found.flatMap(({ balancer }) => balancer?.config.DNSName ?? []));
  return place.world.of("cloudfront:distribution", place.account).flatMap((one) => {
    const origins = (one.config.Origins ?? []).flatMap(({ DomainName }) => DomainName ?? []);
    if (!origins.some((name) => names.has(name))) return [];
    const drawn = { kind: "distribution", group: edgeGroup, targets: [], addresses: [], groups: [], origins };
    return [member(one, place, drawn)];
  });
}

function gateways(place: Place): Member[] {
  return place.world
    .of("ec2:internet-gateway", place.account, place.region)
    .filter(({ config }) => config.Attachments?.some(({ VpcId }) => VpcId === place.vpc))
    .map((one) => {
      const drawn = { kind: "internet gateway", group: edgeGroup, targets: [], addresses: [], groups: [] };
      return member(one, place, { ...drawn, protections: [shieldStandard] });
    });
}

/** Everything that is drawn of one network. */
export function membersOf(
  world: World,
  vpc: string,
  account: string,
  region: string,
  surface: readonly Exposure[],
): Member[] {
  const place = { world, vpc, account, region, surface: new Map(surface.map((one) => [one.resource, one])) };
  const fronts = balancers(place);
  return [
    ...distributions(place, fronts),
    ...gateways(place),
    ...fronts,
    ...instances(place),
    ...interfaces(place),
    ...functions(place),
    ...databases(place),
  ];
}
