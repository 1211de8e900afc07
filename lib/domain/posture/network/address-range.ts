/** A run of IP addresses of one family, both ends included. */
export type AddressRange = { family: 4 | 6; from: bigint; to: bigint };

const bits = { 4: 32, 6: 128 } as const;

function ipv4(text: string): bigint | undefined {
  const parts = text.split(".");
  if (parts.length !== 4 || parts.some((part) => !/^\d{1,3}$/.test(part) || Number(part) > 255))
    return undefined;
  return parts.reduce((sum, part) => (sum << 8n) | BigInt(part), 0n);
}

function ipv6(text: string): bigint | undefined {
  const [head = "", tail, ...more] = text.split("::");
  if (more.length > 0) return undefined;
  const groups = (half: string) => (half === "" ? [] : half.split(":"));
  const left = groups(head);
  const right = groups(tail ?? "");
  const missing = 8 - left.length - right.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const all = [...left, ...Array.from({ length: missing }, () => "0"), ...right];
  if (all.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return all.reduce((sum, group) => (sum << 16n) | BigInt(`0x${group}`), 0n);
}

/** The addresses of a CIDR block, or of one address; undefined for text that is neither. RFC 4632, RFC 4291. */
export function parseCidr(text: string): AddressRange | undefined {
  const [address = "", prefix] = text.trim().split("/");
  const family = address.includes(":") ? 6 : 4;
  const value = family === 6 ? ipv6(address) : ipv4(address);
  const length = prefix === undefined ? bits[family] : Number(prefix);
  if (value === undefined || !/^\d{1,3}$/.test(prefix ?? "0") || length > bits[family]) return undefined;
  const host = (1n << BigInt(bits[family] - length)) - 1n;
  const from = value & ~host;
  return { family, from, to: from | host };
}

const ranges = (...cidrs: string[]) => cidrs.flatMap((cidr) => parseCidr(cidr) ?? []);

/** What no packet from the internet bears as its source: RFC 6890, RFC 4193. */
const notOnTheInternet = ranges(
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "224.0.0.0/3",
  "::/8",
  "fc00::/7",
  "fe80::/10",
  "ff00::/8",
);

function larger(a: bigint, b: bigint): bigint {
  if (a > b) return a;
  return b;
}

function smaller(a: bigint, b: bigint): bigint {
  if (a < b) return a;
  return b;
}

/** The part of `a` that lies in `b`. */
export function overlap(a: AddressRange, b: AddressRange): AddressRange | undefined {
  if (a.family !== b.family) return undefined;
  const from = larger(a.from, b.from);
  const to = smaller(a.to, b.to);
  return from <= to ? { family: a.family, from, to } : undefined;
}

/** The parts of `a` that do not lie in `b`. */
export function without(a: AddressRange, b: AddressRange): AddressRange[] {
  const common = overlap(a, b);
  if (!common) return [a];
  const rest: AddressRange[] = [];
  if (a.from < common.from) rest.push({ ...a, to: common.from - 1n });
  if (common.to < a.to) rest.push({ ...a, from: common.to + 1n });
  return rest;
}

/** The parts of a range that packets from the internet can come from. */
export function onTheInternet(range: AddressRange): AddressRange[] {
  return notOnTheInternet.reduce((left, hole) => left.flatMap((one) => without(one, hole)), [range]);
}

/** Ranges as a union: sorted, touching ones joined. All of one family. */
export function joined(all: readonly AddressRange[]): AddressRange[] {
  const sorted = [...all].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const union: AddressRange[] = [];
  for (const range of sorted) {
    const last = union.at(-1);
    if (last && range.from <= last.to + 1n) {
      if (range.to > last.to) union[union.length - 1] = { ...last, to: range.to };
    } else union.push(range);
  }
  return union;
}

/** How many addresses the union of ranges holds. */
export function countOf(all: readonly AddressRange[]): bigint {
  return joined(all).reduce((sum, { from, to }) => sum + (to - from) + 1n, 0n);
}
