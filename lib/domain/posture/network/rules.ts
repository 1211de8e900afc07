import { remembered } from "../remembered";
import type { ConfigOf } from "../resources/types";
import { type AddressRange, onTheInternet, parseCidr } from "./address-range";
import type { PortRange } from "./exposure";
import { type Area, common, everyPort, type Protocol, remove } from "./opening";

type Permission = NonNullable<ConfigOf<"ec2:security-group">["IpPermissions"]>[number];
type Entry = NonNullable<ConfigOf<"ec2:network-acl">["Entries"]>[number];

const protocolNames: Record<string, readonly Protocol[]> = {
  "-1": ["tcp", "udp"],
  tcp: ["tcp"],
  "6": ["tcp"],
  udp: ["udp"],
  "17": ["udp"],
};

function areas(protocols: readonly Protocol[], ranges: readonly AddressRange[], ports: PortRange): Area[] {
  return protocols.flatMap((protocol) => ranges.map((addresses) => ({ protocol, addresses, ports })));
}

/** What one inbound rule of a security group lets in from the internet; `listed` are the ranges of its prefix lists. */
export function letIn(permission: Permission, listed: readonly string[] = []): Area[] {
  return listed.length === 0 ? letInByItself(permission) : letInWith(permission, listed);
}

const letInByItself = remembered((permission: Permission) => letInWith(permission, []));

function letInWith(permission: Permission, listed: readonly string[]): Area[] {
  const protocol = permission.IpProtocol ?? "-1";
  const cidrs = [
    ...(permission.IpRanges ?? []).map((range) => range.CidrIp ?? ""),
    ...(permission.Ipv6Ranges ?? []).map((range) => range.CidrIpv6 ?? ""),
    ...listed,
  ];
  const ranges = cidrs.flatMap((cidr) => {
    const range = parseCidr(cidr);
    return range ? onTheInternet(range) : [];
  });
  const ports =
    protocol === "-1" ? everyPort : { from: permission.FromPort ?? 0, to: permission.ToPort ?? everyPort.to };
  return areas(protocolNames[protocol] ?? [], ranges, ports);
}

function areasOf(entry: Entry): Area[] {
  const range = parseCidr(entry.CidrBlock ?? entry.Ipv6CidrBlock ?? "");
  const ports =
    entry.PortRange && entry.Protocol !== "-1"
      ? { from: entry.PortRange.From ?? 0, to: entry.PortRange.To ?? everyPort.to }
      : everyPort;
  return range ? areas(protocolNames[entry.Protocol ?? "-1"] ?? [], [range], ports) : [];
}

/** Entries of one direction in the order in which they decide, each with what it speaks of. */
function inOrder(entries: readonly Entry[], egress: boolean) {
  return entries
    .filter((entry) => (entry.Egress ?? false) === egress)
    .sort((a, b) => (a.RuleNumber ?? 0) - (b.RuleNumber ?? 0))
    .map((entry) => ({ allows: entry.RuleAction === "allow", areas: areasOf(entry) }));
}

const inAndOut = remembered((entries: readonly Entry[]) => ({
  in: inOrder(entries, false),
  out: inOrder(entries, true),
}));

/**
 * What a network ACL lets pass of the packets in `asked`: entries in the order of their numbers, the first that matches
 * decides, and what none matches is refused.
 * https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html
 */
export function passesAcl(entries: readonly Entry[], egress: boolean, asked: readonly Area[]): Area[] {
  const allowed: Area[] = [];
  let undecided = [...asked];
  const ordered = inAndOut(entries);
  for (const entry of egress ? ordered.out : ordered.in) {
    if (undecided.length === 0) break;
    for (const area of entry.areas) {
      if (entry.allows) allowed.push(...undecided.flatMap((one) => common(one, area) ?? []));
      undecided = undecided.flatMap((one) => remove(one, area));
    }
  }
  return allowed;
}

/**
 * Those of the areas whose callers get an answer: a network ACL keeps no state, so the reply, to a port of the caller's
 * own choosing, needs an outbound rule.
 */
export function answered(entries: readonly Entry[], asked: readonly Area[]): Area[] {
  return asked.flatMap((area) =>
    passesAcl(entries, true, [{ ...area, ports: everyPort }]).flatMap(
      (reply) => common({ ...area, addresses: reply.addresses }, area) ?? [],
    ),
  );
}

type Route = NonNullable<ConfigOf<"ec2:route-table">["Routes"]>[number];

/** Routes with what they speak of, the longest prefix first. */
const byPrefix = remembered((routes: readonly Route[]) =>
  routes
    .flatMap((route) => {
      const range = parseCidr(route.DestinationCidrBlock ?? route.DestinationIpv6CidrBlock ?? "");
      return range ? [{ route, range }] : [];
    })
    .sort((a, b) => (a.range.to - a.range.from < b.range.to - b.range.from ? -1 : 1)),
);

/**
 * Those of the areas whose replies leave through an internet gateway: the route with the longest prefix decides.
 * https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html#route-tables-priority
 */
export function routedToInternet(routes: readonly Route[], asked: readonly Area[]): Area[] {
  const out: Area[] = [];
  let undecided = [...asked];
  for (const { route, range } of byPrefix(routes)) {
    const toInternet = route.State !== "blackhole" && route.GatewayId?.startsWith("igw-") === true;
    for (const protocol of ["tcp", "udp"] as const) {
      const area = { protocol, addresses: range, ports: everyPort };
      if (toInternet) out.push(...undecided.flatMap((one) => common(one, area) ?? []));
      undecided = undecided.flatMap((one) => remove(one, area));
    }
  }
  return out;
}
