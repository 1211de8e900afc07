import { remembered } from "../remembered";
import type { ConfigOf } from "../resources/types";
import { collected, NotCollected, NotSeen } from "../verdict";
import { gapSentence, type World } from "../world";
import { type Area, describeBreadth, type Opening, openingsOf } from "./opening";
import { answered, letIn, passesAcl, routedToInternet } from "./rules";
import { aclOf, gatewayById, gatewayOf, groupById, routeTableOf } from "./topology";

/** One thing that a packet meets on its way in, and why it lets the packet pass. */
export type Hop = { kind: string; id: string | null; name: string; says: string };

/**
 * Whether the internet reaches a thing: `restricted` from known addresses only; `not_assessed` when what would decide was
 * not collected (then `missing` says what).
 */
export type ReachStatus = "reachable" | "restricted" | "closed" | "not_assessed";
export type Reach = {
  status: ReachStatus;
  openings: Opening[];
  hops: Hop[];
  missing: string[];
  /** What keeps it closed, in one sentence; empty otherwise. */
  stoppedBy: string;
};

/** A network interface, or what stands for one: where it lies and which groups guard it. */
export type Place = {
  account: string;
  region: string;
  /** The ARN of what has the interface, for gaps about it. */
  id: string;
  subnet: string;
  /** null: it has no security groups, and everything passes (a network load balancer of the older kind). */
  groups: readonly string[] | null;
  /** True where the public address is of that family. */
  ipv4: boolean;
  ipv6: boolean;
};

type Permission = NonNullable<ConfigOf<"ec2:security-group">["IpPermissions"]>[number];

function listedRanges(world: World, account: string, permission: Permission): string[] {
  return (permission.PrefixListIds ?? []).flatMap(({ PrefixListId = "" }) => {
    const [list] = world.having("ec2:prefix-list", "PrefixListId", PrefixListId);
    if (list?.config.OwnerId === "AWS") return [];
    if (!list)
      throw new NotSeen(
        world.unlisted("ec2:prefix-list", account) ?? `prefix list ${PrefixListId} is not in the snapshot`,
      );
    const entries = collected(list.config.Entries, "ec2:GetManagedPrefixListEntries") ?? [];
    return entries.map(({ Cidr = "" }) => Cidr);
  });
}

const anyone: Permission = {
  IpProtocol: "-1",
  IpRanges: [{ CidrIp: "0.0.0.0/0" }],
  Ipv6Ranges: [{ CidrIpv6: "::/0" }],
};

type Step = { areas: Area[]; hop: Hop; stops: string };

/** Runs one step; what was not collected is noted and lets everything pass, so that later steps may still close it. */
function attempt(place: Place, world: World, reach: Reach, areas: Area[], step: () => Step): Area[] {
  try {
    const done = step();
    if (done.areas.length === 0 && areas.length > 0) reach.stoppedBy ||= done.stops;
    else reach.hops.push(done.hop);
    return done.areas;
  } catch (error) {
    if (error instanceof NotCollected) {
      const gap = world.gap(error.operation, place.account, place.region, place.id);
      reach.missing.push(gap ? gapSentence(gap) : `the snapshot holds no answer of ${error.operation}`);
    } else if (error instanceof NotSeen) reach.missing.push(error.message);
    else throw error;
    return areas;
  }
}

function groupStep(place: Place, world: World, id: string): { areas: Area[]; hop: Hop } {
  const group = groupById(world, place.account, id);
  const permissions = collected(group.config.IpPermissions, "ec2:DescribeSecurityGroups");
  const areas = permissions.flatMap((one) => letIn(one, listedRanges(world, place.account, one)));
  const says = openingsOf(areas).map(describeOpening).join("; ");
  return { areas, hop: { kind: "security group", id: group.id, name: group.name, says } };
}

/** "tcp 443 from the internet". */
export function describeOpening(opening: Opening): string {
  const { protocol, from, to } = opening;
  const ports =
    from === 0 && to === 65_535 ? "every port" : from === to ? `port ${from}` : `ports ${from}–${to}`;
  return `${protocol} ${ports} from ${describeBreadth(opening)}`;
}

function throughGroups(place: Place, world: World, reach: Reach): Area[] {
  const ofFamily = (area: Area) => (area.addresses.family === 4 ? place.ipv4 : place.ipv6);
  if (place.groups === null) return letIn(anyone).filter(ofFamily);
  const all = place.groups.flatMap((id) =>
    attempt(place, world, reach, [], () => {
      const { areas, hop } = groupStep(place, world, id);
      const open = areas.filter(ofFamily);
      return { areas: open, hop, stops: "" };
    }),
  );
  reach.hops = reach.hops.filter(({ says }) => says !== "");
  return all;
}

function throughSubnet(place: Place, world: World, reach: Reach, open: Area[]): Area[] {
  const { account, subnet } = place;
  const guarded = attempt(place, world, reach, open, () => {
    const acl = aclOf(world, account, subnet);
    const entries = collected(acl.config.Entries, "ec2:DescribeNetworkAcls");
    const inbound = passesAcl(entries, false, open);
    const areas = answered(entries, inbound);
    const stops =
      inbound.length === 0
        ? `Network ACL ${acl.name} lets none of it in.`
        : `Network ACL ${acl.name} lets no answer out.`;
    const says = `lets ${openingsOf(areas).map(describeOpening).join("; ")} in, and answers out`;
    return { areas, hop: { kind: "network ACL", id: acl.id, name: acl.name, says }, stops };
  });
  return attempt(place, world, reach, guarded, () => {
    const table = routeTableOf(world, account, subnet);
    const areas = routedToInternet(collected(table.config.Routes, "ec2:DescribeRouteTables"), guarded);
    const gateway = gatewayOf(world, account, subnet);
    const stops = `Route table ${table.name} has no route to an internet gateway.`;
    const says = `routes answers to ${gateway ?? "no gateway"}`;
    return { areas, hop: { kind: "route table", id: table.id, name: table.name, says }, stops };
  });
}

/** The gateway at the head of the way, when the routes name one. */
function gatewayHop(place: Place, world: World, reach: Reach): Hop[] {
  if (reach.missing.length > 0) return [];
  const id = gatewayOf(world, place.account, place.subnet);
  if (!id) return [];
  const gateway = gatewayById(world, id);
  const attached = gateway?.config.Attachments?.[0]?.VpcId;
  const says = attached ? `joins ${attached} to the internet` : "joins the network to the internet";
  return [{ kind: "internet gateway", id: gateway?.id ?? null, name: gateway?.name ?? id, says }];
}

function openStatus(openings: readonly Opening[]): ReachStatus {
  return openings.every(({ breadth }) => breadth === "limited") ? "restricted" : "reachable";
}

function onPorts(areas: readonly Area[], ports: readonly number[]): Area[] {
  return areas.flatMap((area) =>
    ports
      .filter((port) => area.ports.from <= port && port <= area.ports.to)
      .map((port) => ({ ...area, ports: { from: port, to: port } })),
  );
}

const nothing = (): Reach => ({ status: "closed", openings: [], hops: [], missing: [], stoppedBy: "" });

/** The way of what the groups let in through the subnet. */
function follow(place: Place, world: World, groups: Reach, inside: Area[]): Reach {
  const reach = { ...nothing(), hops: [...groups.hops] };
  const through = throughSubnet(place, world, reach, inside);
  if (through.length === 0) return { ...nothing(), stoppedBy: reach.stoppedBy };
  const unknown = reach.missing.length > 0;
  const openings = openingsOf(through);
  return {
    status: unknown ? "not_assessed" : openStatus(openings),
    openings,
    hops: [...gatewayHop(place, world, reach), ...reach.hops.reverse()],
    missing: reach.missing,
    stoppedBy: "",
  };
}

/**
 * What of the internet reaches an interface with a public address: its security groups let the packet in, the network ACL
 * lets it in and the answer out, and the subnet's routes send the answer to an internet gateway. `ports` narrows it to
 * those that something listens on. A step known to refuse everything closes the way, whatever else was not collected.
 * https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html
 */
export function reachOf(place: Place, world: World, ports?: readonly number[]): Reach {
  const known = reaches(world);
  const key = JSON.stringify([place.account, place.subnet, place.groups, place.ipv4, place.ipv6, ports]);
  const before = known.get(key);
  if (before) return before;
  const found = findReach(place, world, ports);
  // What is missing may be said of this place alone.
  if (found.missing.length === 0) known.set(key, found);
  return found;
}

/** Many interfaces lie in the same subnet behind the same groups: they share the answer. */
const reaches = remembered((_world: World) => new Map<string, Reach>());

function findReach(place: Place, world: World, ports?: readonly number[]): Reach {
  const groups = nothing();
  const inside = throughGroups(place, world, groups);
  const wanted = ports ? onPorts(inside, ports) : inside;
  const known = follow(place, world, groups, wanted);
  if (groups.missing.length === 0)
    return wanted.length > 0 ? known : { ...nothing(), stoppedBy: "No security group lets the internet in." };
  if (known.status === "reachable") return { ...known, missing: groups.missing };
  // A group that nobody has seen may let anything in; the subnet can still close the way.
  const everything = ports ? onPorts(letIn(anyone), ports) : letIn(anyone);
  const possible = follow(place, world, groups, everything);
  if (possible.status === "closed") return possible;
  return {
    ...possible,
    status: "not_assessed",
    openings: known.openings,
    missing: [...groups.missing, ...possible.missing],
  };
}
