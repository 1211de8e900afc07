/** An address as bytes: 4 for IPv4, 16 for IPv6; null for text that is none. */
export function parseAddress(text: string): number[] | null {
  return text.includes(":") ? parseV6(text) : parseV4(text);
}

function parseV4(text: string): number[] | null {
  const parts = text.split(".");
  if (parts.length !== 4) return null;
  const bytes = parts.map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : 256));
  return bytes.every((byte) => byte < 256) ? bytes : null;
}

/** The 16-bit groups of one side of `::`; a dotted IPv4 tail gives two of them. */
function groupsOf(text: string): number[] | null {
  if (text === "") return [];
  const groups: number[] = [];
  for (const part of text.split(":")) {
    if (part.includes(".")) {
      const v4 = parseV4(part);
      if (v4 === null) return null;
      const [a = 0, b = 0, c = 0, d = 0] = v4;
      groups.push(a * 256 + b, c * 256 + d);
    } else if (/^[0-9a-fA-F]{1,4}$/.test(part)) groups.push(Number.parseInt(part, 16));
    else return null;
  }
  return groups;
}

function parseV6(text: string): number[] | null {
  const sides = text.split("::");
  if (sides.length > 2) return null;
  const [left = "", right] = sides;
  const head = groupsOf(left);
  const tail = right === undefined ? [] : groupsOf(right);
  if (head === null || tail === null) return null;
  const missing = 8 - head.length - tail.length;
  if (right === undefined ? missing !== 0 : missing < 1) return null;
  return [...head, ...new Array<number>(missing).fill(0), ...tail].flatMap((group) => [
    group >> 8,
    group & 255,
  ]);
}

/** An address range: an address with an optional prefix length (RFC 4632, RFC 4291). */
export type AddressRange = { bytes: number[]; bits: number };

/** Reads `203.0.113.0/24`, `2001:db8::/32` or a single address; null for anything else. */
export function parseRange(text: string): AddressRange | null {
  const [address = "", prefix, ...rest] = text.split("/");
  const bytes = parseAddress(address);
  if (bytes === null || rest.length > 0) return null;
  if (prefix === undefined) return { bytes, bits: bytes.length * 8 };
  if (!/^\d{1,3}$/.test(prefix) || Number(prefix) > bytes.length * 8) return null;
  return { bytes, bits: Number(prefix) };
}

/** True when the address lies in the range; an IPv4 address never lies in an IPv6 range, nor the other way round. */
export function inRange(address: number[], { bytes, bits }: AddressRange): boolean {
  if (address.length !== bytes.length) return false;
  const whole = bits >> 3;
  for (let index = 0; index < whole; index++) if (address[index] !== bytes[index]) return false;
  const rest = bits & 7;
  if (rest === 0) return true;
  const mask = (255 << (8 - rest)) & 255;
  return ((address[whole] ?? 0) & mask) === ((bytes[whole] ?? 0) & mask);
}
