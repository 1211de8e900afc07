import { collected } from "../verdict";
import type { Typed } from "../world";
import type { Place } from "./reach";

/** A network interface with a public address. */
export type Interface = Place & { addresses: string[] };

type Described = {
  SubnetId?: string;
  Groups?: { GroupId?: string }[];
  Ipv6Addresses?: { Ipv6Address?: string }[];
};

/** The interface as a place, when it has a public address; else none. */
export function publicInterface(
  own: { account: string; region: string; id: string },
  { SubnetId, Groups, Ipv6Addresses = [] }: Described,
  ipv4: string | undefined,
): Interface[] {
  const ipv6 = Ipv6Addresses.flatMap(({ Ipv6Address }) => Ipv6Address ?? []);
  if (!ipv4 && ipv6.length === 0) return [];
  const groups = collected(Groups, "ec2:DescribeInstances");
  return [
    {
      ...own,
      subnet: collected(SubnetId, "ec2:DescribeInstances"),
      groups: groups.map(({ GroupId = "" }) => GroupId),
      ipv4: ipv4 !== undefined,
      ipv6: ipv6.length > 0,
      addresses: [...(ipv4 ? [ipv4] : []), ...ipv6],
    },
  ];
}

/** The interfaces of an instance that have a public address; some snapshots tell of the instance as a whole only. */
export function interfacesOf({ config, account, region, id }: Typed<"ec2:instance">): Interface[] {
  const own = { account, region, id };
  const { PublicIpAddress, Ipv6Address, SubnetId, SecurityGroups: Groups } = config;
  const whole = { SubnetId, Groups, Ipv6Addresses: Ipv6Address ? [{ Ipv6Address }] : [] };
  const listed = config.NetworkInterfaces ?? [];
  if (listed.length === 0) return publicInterface(own, whole, PublicIpAddress);
  return listed.flatMap((one) =>
    publicInterface(
      own,
      { ...one, SubnetId: one.SubnetId ?? SubnetId, Groups: one.Groups ?? Groups },
      one.Association?.PublicIp ?? (listed.length === 1 ? PublicIpAddress : undefined),
    ),
  );
}
