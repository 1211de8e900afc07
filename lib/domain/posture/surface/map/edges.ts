import { overlap, parseCidr } from "../../network/address-range";
import type { World } from "../../world";
import type { Member } from "./members";
import { edgeGroup, internet, type MapEdge } from "./model";

/** Packets to what lies in a subnet come through the gateway; a name at the edge is called as it is. */
function fromInternet(members: readonly Member[]): MapEdge[] {
  const gateway = members.find(({ node }) => node.kind === "internet gateway")?.node.id;
  const entries = members
    .filter(({ node }) => node.status !== "inside")
    .map(({ node }): MapEdge => {
      const from = gateway && node.group !== edgeGroup ? gateway : internet;
      return { from, to: node.id, kind: "internet", says: node.says };
    });
  if (!gateway || entries.every(({ from }) => from !== gateway)) return entries;
  return [
    { from: internet, to: gateway, kind: "internet", says: "the gateway joins the network to it" },
    ...entries,
  ];
}

function forwards(members: readonly Member[], world: World): MapEdge[] {
  const byTarget = new Map(members.flatMap((one) => one.targets.map((target) => [target, one] as const)));
  return members.flatMap(({ node, balancer }) => {
    if (!balancer) return [];
    return world.having("elbv2:target-group", "LoadBalancerArns", balancer.id).flatMap((group) =>
      (group.config.Targets ?? []).flatMap(({ Id = "", Port, State = "unknown" }): MapEdge[] => {
        const target = byTarget.get(Id);
        const says = `target group ${group.name}, port ${Port ?? group.config.Port ?? "?"}, ${State}`;
        return target ? [{ from: node.id, to: target.node.id, kind: "forwards", says }] : [];
      }),
    );
  });
}

function fromDistributions(members: readonly Member[]): MapEdge[] {
  const byName = new Map(
    members.flatMap((one) =>
      one.balancer?.config.DNSName ? [[one.balancer.config.DNSName, one] as const] : [],
    ),
  );
  return members.flatMap(({ node, origins = [] }) =>
    origins.flatMap((name): MapEdge[] => {
      const target = byName.get(name);
      return target ? [{ from: node.id, to: target.node.id, kind: "forwards", says: `origin ${name}` }] : [];
    }),
  );
}

/** Why the security groups of `to` let `from` in; undefined when they do not. */
function permits(from: Member, to: Member, world: World): string | undefined {
  const own = new Set(from.groups);
  for (const id of to.groups) {
    const [group] = world.having("ec2:security-group", "GroupId", id);
    for (const rule of group?.config.IpPermissions ?? []) {
      const ports = rule.IpProtocol === "-1" ? "every port" : `port ${rule.FromPort}–${rule.ToPort}`;
      const named = rule.UserIdGroupPairs?.find(({ GroupId = "" }) => own.has(GroupId));
      if (named) return `${group?.name} lets ${named.GroupId} in on ${ports}`;
      const range = rule.IpRanges?.find(({ CidrIp = "" }) => {
        const cidr = parseCidr(CidrIp);
        return from.addresses.some((address) => {
          const single = parseCidr(address);
          return cidr && single && overlap(cidr, single);
        });
      });
      if (range) return `${group?.name} lets ${range.CidrIp} in on ${ports}`;
    }
  }
  return undefined;
}

/** Where somebody who took over what the internet reaches could go next: to databases, by their security groups. */
function onwards(members: readonly Member[], taken: ReadonlySet<string>, world: World): MapEdge[] {
  const sources = members.filter(({ node }) => taken.has(node.id) && node.kind !== "load balancer");
  const targets = members.filter(({ node }) => node.kind === "database");
  return sources.flatMap((from) =>
    targets.flatMap((to): MapEdge[] => {
      const says = permits(from, to, world);
      return says ? [{ from: from.node.id, to: to.node.id, kind: "may reach", says }] : [];
    }),
  );
}

/** The lines of a network's picture. */
export function edgesOf(members: readonly Member[], world: World): MapEdge[] {
  const entries = fromInternet(members);
  const passed = [...fromDistributions(members), ...forwards(members, world)];
  const taken = new Set([...entries, ...passed].map(({ to }) => to));
  return [...entries, ...passed, ...onwards(members, taken, world)];
}
