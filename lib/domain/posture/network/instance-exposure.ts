import { collected, NotCollected } from "../verdict";
import type { Typed, World } from "../world";
import { exposedPorts, internetRanges } from "./exposure";

/** The security groups of an id in an account; one without its id is known by its name. */
function groupsNamed(id: string, account: string, world: World): readonly Typed<"ec2:security-group">[] {
  const found = world.having("ec2:security-group", "GroupId", id).filter((one) => one.account === account);
  if (found.length > 0) return found;
  const all = world.of("ec2:security-group", account);
  return all.filter(({ name, config }) => config.GroupId === undefined && name === id);
}

/**
 * Those of the ports that the internet reaches on an instance: it has a public address, and a security group of it opens
 * them. Routes and network ACLs are not looked at: they are changed more easily than addresses.
 * @throws NotCollected when one of its security groups is not in the snapshot
 */
export function openPorts(instance: Typed<"ec2:instance">, world: World, ports: readonly number[]): number[] {
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
