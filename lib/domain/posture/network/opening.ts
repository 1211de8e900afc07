import { type AddressRange, countOf, overlap, without } from "./address-range";
import type { PortRange } from "./exposure";

export type Protocol = "tcp" | "udp";

/** What some rule lets in: packets from these addresses to these ports. */
export type Area = { protocol: Protocol; addresses: AddressRange; ports: PortRange };

export const everyPort: PortRange = { from: 0, to: 65_535 };

/** The part of `a` that lies in `b`. */
export function common(a: Area, b: Area): Area | undefined {
  if (a.protocol !== b.protocol) return undefined;
  const addresses = overlap(a.addresses, b.addresses);
  const from = Math.max(a.ports.from, b.ports.from);
  const to = Math.min(a.ports.to, b.ports.to);
  return addresses && from <= to ? { protocol: a.protocol, addresses, ports: { from, to } } : undefined;
}

/** The parts of `a` that do not lie in `b`. */
export function remove(a: Area, b: Area): Area[] {
  const both = common(a, b);
  if (!both) return [a];
  const rest: Area[] = without(a.addresses, both.addresses).map((addresses) => ({ ...a, addresses }));
  const middle = { ...a, addresses: both.addresses };
  if (a.ports.from < both.ports.from)
    rest.push({ ...middle, ports: { from: a.ports.from, to: both.ports.from - 1 } });
  if (both.ports.to < a.ports.to)
    rest.push({ ...middle, ports: { from: both.ports.to + 1, to: a.ports.to } });
  return rest;
}

/** How wide the way in is: from (almost) anywhere, from more than a /16, or from some known addresses. */
export type Breadth = "internet" | "wide" | "limited";

/** Ports that are open, and to how much of the internet. */
export type Opening = {
  protocol: Protocol;
  from: number;
  to: number;
  breadth: Breadth;
  /** Addresses that get in, by family. */
  ipv4: number;
  ipv6: number;
};

/**
 * An eighth of the IPv4 space or more is the internet, however it is written; so is a /16 of IPv6 or more, which is more
 * than any registry gives away. More than a /16 of IPv4, or a /32 of IPv6, is wide.
 */
function breadthOf(ipv4: bigint, ipv6: bigint): Breadth {
  if (ipv4 >= 1n << 29n || ipv6 >= 1n << 112n) return "internet";
  return ipv4 > 1n << 16n || ipv6 > 1n << 96n ? "wide" : "limited";
}

function segments(areas: readonly Area[]): PortRange[] {
  const edges = [...new Set(areas.flatMap(({ ports }) => [ports.from, ports.to + 1]))].sort((a, b) => a - b);
  return edges.flatMap((from, index) => {
    const next = edges[index + 1];
    return next === undefined ? [] : [{ from, to: next - 1 }];
  });
}

function openingOf(protocol: Protocol, ports: PortRange, areas: readonly Area[]): Opening[] {
  const inside = areas.filter((one) => one.ports.from <= ports.from && ports.to <= one.ports.to);
  if (inside.length === 0) return [];
  const count = (family: 4 | 6) =>
    countOf(inside.map((one) => one.addresses).filter((one) => one.family === family));
  const [ipv4, ipv6] = [count(4), count(6)];
  return [{ protocol, ...ports, breadth: breadthOf(ipv4, ipv6), ipv4: Number(ipv4), ipv6: Number(ipv6) }];
}

/** What areas add up to, port by port: neighbouring ports that are open to as many addresses are one opening. */
export function openingsOf(areas: readonly Area[]): Opening[] {
  return (["tcp", "udp"] as const).flatMap((protocol) => {
    const mine = areas.filter((area) => area.protocol === protocol);
    const merged: Opening[] = [];
    for (const one of segments(mine).flatMap((ports) => openingOf(protocol, ports, mine))) {
      const last = merged.at(-1);
      if (last && last.to + 1 === one.from && last.ipv4 === one.ipv4 && last.ipv6 === one.ipv6)
        last.to = one.to;
      else merged.push(one);
    }
    return merged;
  });
}

/** "the whole internet", "16,777,216 IPv4 addresses": from where an opening can be used. */
export function describeBreadth({ breadth, ipv4, ipv6 }: Opening): string {
  const counts = [
    ipv4 > 0 ? `${ipv4.toLocaleString("en")} IPv4 address${ipv4 === 1 ? "" : "es"}` : "",
    ipv6 > 0 ? `an IPv6 range of ${ipv6 < 1e6 ? ipv6.toLocaleString("en") : ipv6.toExponential(1)}` : "",
  ].filter(Boolean);
  return breadth === "internet" ? "the internet" : counts.join(" and ");
}
