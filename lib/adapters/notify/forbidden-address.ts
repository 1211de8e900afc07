import { BlockList, isIPv4, isIPv6 } from "node:net";

const local = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["224.0.0.0", 3],
] as const) {
  local.addSubnet(network, prefix, "ipv4");
}
for (const [network, prefix] of [
  ["::", 127],
  ["fe80::", 10],
  ["ff00::", 8],
  // Instance metadata over IPv6: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html
  ["fd00:ec2::", 32],
] as const) {
  local.addSubnet(network, prefix, "ipv6");
}

/** The IPv4 address inside an IPv6 one that stands for it: mapped (::ffff:a.b.c.d) or by NAT64 (64:ff9b::/96). */
function embedded(address: string): string | undefined {
  const dotted = /^(?:::ffff:|64:ff9b::)(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (dotted) return dotted;
  const hex = /^(?:::ffff:|64:ff9b::)([0-9a-f]{1,4}):([0-9a-f]{1,4})$/i.exec(address);
  if (!hex) return undefined;
  const [high, low] = [Number.parseInt(hex[1] ?? "", 16), Number.parseInt(hex[2] ?? "", 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}

/**
 * True for an address that a webhook must not reach: this machine, link-local ones (where clouds keep their instances'
 * credentials), multicast, and what is no address at all.
 */
export function isForbiddenAddress(address: string): boolean {
  const inner = isIPv6(address) ? embedded(address) : undefined;
  if (inner) return isForbiddenAddress(inner);
  if (isIPv4(address)) return local.check(address, "ipv4");
  return !isIPv6(address) || local.check(address, "ipv6");
}
