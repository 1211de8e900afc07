import { collected, NotCollected } from "../verdict";
import type { Typed, World } from "../world";
import { exposedPorts, internetRanges } from "./exposure";
import { interfacesOf } from "./interfaces";
import { reachOf } from "./reach";

/** The security groups of an id in an account; one without its id is known by its name. */
function groupsNamed(id: string, account: string, world: World): readonly Typed<"ec2:security-group">[] {
  const found = world.having("ec2:security-group", "GroupId", id).filter((one) => one.account === account);
  if (found.length > 0) return found;
  const all = world.of("ec2:security-group", account);
  return all.filter(({ name, config }) => config.GroupId === undefined && name === id);
}

/** Those of the ports that its security groups open to the internet, when it has a public address. */
function offered(instance: Typed<"ec2:instance">, world: World, ports: readonly number[]): number[] {
  const { PublicIpAddress, Ipv6Address, SecurityGroups } = instance.config;
  if (!PublicIpAddress && !Ipv6Address) return [];
  const wanted = new Set(collected(SecurityGroups, "ec2:DescribeInstances").map(({ GroupId }) => GroupId));
  const groups = [...wanted].flatMap((id) => groupsNamed(id ?? "", instance.account, world));
  if (groups.length < wanted.size) throw new NotCollected("ec2:DescribeSecurityGroups");
  const ranges = groups.flatMap(({ config }) =>
    internetRanges(collected(config.IpPermissions, "ec2:DescribeSecurityGroups")),
  );
  return exposedPorts(ranges, ports);
}

/** What is known to keep the internet from a port of it: a network ACL or a route; undefined when nothing is known to. */
function closedBy(instance: Typed<"ec2:instance">, world: World, port: number): string | undefined {
  if (instance.config.SubnetId === undefined) return undefined;
  const reaches = interfacesOf(instance).map((one) => reachOf(one, world, [port]));
  return reaches.every(({ status }) => status === "closed") ? reaches[0]?.stoppedBy : undefined;
}

export type OpenPorts = {
  open: number[];
  /** What keeps ports closed that the security groups open, in sentences. */
  stoppedBy: string;
};

/**
 * Those of the ports that the internet reaches on an instance: it has a public address, a security group of it opens
 * them, and neither its network ACL nor its routes are known to close the way.
 * @throws NotCollected when one of its security groups is not in the snapshot
 */
export function openPorts(
  instance: Typed<"ec2:instance">,
  world: World,
  ports: readonly number[],
): OpenPorts {
  const stops = offered(instance, world, ports).map((port) => ({
    port,
    by: closedBy(instance, world, port),
  }));
  return {
    open: stops.filter(({ by }) => by === undefined).map(({ port }) => port),
    stoppedBy: [...new Set(stops.flatMap(({ by }) => by ?? []))].join(" "),
  };
}
