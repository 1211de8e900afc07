const hexGroup = /^[0-9a-f]{1,4}$/i;

function ofV4(text: string): string | null {
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return null;
  return parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("");
}

function groupsOf(text: string): string[] | null {
  if (text === "") return [];
  const groups: string[] = [];
  const parts = text.split(":");
  for (const [index, part] of parts.entries()) {
    const v4 = index === parts.length - 1 && part.includes(".") ? ofV4(part) : undefined;
    if (v4) groups.push(v4.slice(0, 4), v4.slice(4));
    else if (hexGroup.test(part)) groups.push(part.padStart(4, "0").toLowerCase());
    else return null;
  }
  return groups;
}

/**
 * An IP address as 32 hex digits that sort as addresses do; IPv4 stands at its mapped place (RFC 4291, 2.5.5.2).
 * Null for what is no address, as the service names that CloudTrail writes into the same field.
 */
export function addressKey(text: string): string | null {
  if (!text.includes(":")) {
    const v4 = ofV4(text);
    return v4 && `00000000000000000000ffff${v4}`;
  }
  const [head = "", tail, ...more] = text.split("::");
  if (more.length > 0) return null;
  const before = groupsOf(head);
  const after = tail === undefined ? [] : groupsOf(tail);
  if (!before || !after) return null;
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return null;
  return [...before, ...Array<string>(missing).fill("0000"), ...after].join("");
}

/** First and last key of a CIDR block (`10.0.0.0/8`); null when it is none. */
export function blockKeys(block: string): { first: string; last: string } | null {
  const [address = "", length = "", ...more] = block.split("/");
  const key = addressKey(address);
  const bits = Number(length) + (address.includes(":") ? 0 : 96);
  if (!key || more.length > 0 || !/^\d{1,3}$/.test(length) || bits > 128) return null;
  const rest = (1n << BigInt(128 - bits)) - 1n;
  const last = BigInt(`0x${key}`) | rest;
  return { first: hex(last - rest), last: hex(last) };
}

function hex(value: bigint): string {
  return value.toString(16).padStart(32, "0");
}
