import type { ConfigOf } from "../resources/types";

export type PortRange = { from: number; to: number };
type Permission = NonNullable<ConfigOf<"ec2:security-group">["IpPermissions"]>[number];

/** Ports by which machines are administered: SSH, Telnet, RDP, WinRM. */
export const adminPorts = [22, 23, 3389, 5985, 5986];

/** Ports of the databases, caches and search engines that AWS runs or people install, and of their consoles. */
export const databasePorts = [
  ...[1433, 1434, 1521, 2483, 3306, 5432, 5439, 5601, 6379, 7199, 8182, 8888, 9042, 9160],
  ...[9200, 9300, 11_211, 27_017, 27_018],
];

/** True for a range so wide that it is the internet: /0, and the halves and quarters by which people write it. */
export function isInternet(cidr: string): boolean {
  const prefix = Number(cidr.split("/")[1]);
  return cidr.includes(":") ? prefix < 16 : prefix < 8;
}

function portsOf(permission: Permission): PortRange | undefined {
  const protocol = permission.IpProtocol ?? "-1";
  if (protocol === "-1") return { from: 0, to: 65_535 };
  if (!["tcp", "udp", "6", "17"].includes(protocol)) return undefined;
  return { from: permission.FromPort ?? 0, to: permission.ToPort ?? 65_535 };
}

/** The port ranges that a security group's inbound rules open to the internet, over IPv4 or IPv6. */
export function internetRanges(permissions: readonly Permission[]): PortRange[] {
  return permissions.flatMap((permission) => {
    const cidrs = [
      ...(permission.IpRanges ?? []).map((range) => range.CidrIp ?? ""),
      ...(permission.Ipv6Ranges ?? []).map((range) => range.CidrIpv6 ?? ""),
    ];
    const ports = portsOf(permission);
    return ports && cidrs.some(isInternet) ? [ports] : [];
  });
}

/** Those of the ports that lie in one of the ranges. */
export function exposedPorts(ranges: readonly PortRange[], ports: readonly number[]): number[] {
  return ports.filter((port) => ranges.some((range) => range.from <= port && port <= range.to));
}

/** Ranges as people write them: `22, 8000–9000`. */
export function describePorts(ranges: readonly PortRange[]): string {
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}
