import { type Random, random } from "./random";

const base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const bytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

const eightHex = (word: number) =>
  `${bytes[word >>> 24]}${bytes[(word >>> 16) & 255]}${bytes[(word >>> 8) & 255]}${bytes[word & 255]}`;

/** A version 4 UUID (RFC 9562). */
export function uuid(from: Random): string {
  const a = eightHex(from.bits());
  const b = eightHex((from.bits() & 0xffff0fff) | 0x00004000);
  const c = eightHex((from.bits() & 0x3fffffff) | 0x80000000);
  const d = eightHex(from.bits());
  return `${a}-${b.slice(0, 4)}-${b.slice(4)}-${c.slice(0, 4)}-${c.slice(4)}${d}`;
}

/** The eight characters that all ids of one account share after their four-letter prefix. */
const accountPart = new Map<string, string>();
function partOf(account: string): string {
  const known = accountPart.get(account);
  if (known) return known;
  const part = random(`account:${account}`).text(8, base32);
  accountPart.set(account, part);
  return part;
}

/** The unique id that IAM gives a thing for life: AIDA… a user, AROA… a role, AGPA… a group, ANPA… a policy. */
export function uniqueId(
  prefix: "AIDA" | "AROA" | "AGPA" | "ANPA" | "AIPA",
  account: string,
  name: string,
): string {
  return `${prefix}${partOf(account)}${random(`${prefix}:${account}:${name}`).text(9, base32)}`;
}

/** The access key id that belongs to a name for life: AKIA… long-lived, ASIA… of a session. */
export function accessKeyId(prefix: "AKIA" | "ASIA", account: string, name: string): string {
  return `${prefix}${partOf(account)}${random(`${prefix}:${account}:${name}`).text(8, base32)}`;
}

/** An EC2-style id that belongs to a name for life: `i-0a1b…`, `sg-0…`, seventeen hexadecimal digits. */
export function ec2Id(prefix: string, name: string): string {
  return `${prefix}-0${random(`${prefix}:${name}`).hex(16)}`;
}

/** A UUID that belongs to a name for life: KMS keys, identity store users. */
export function namedUuid(name: string): string {
  return uuid(random(`uuid:${name}`));
}

/** `length` letters and digits that belong to a name for life: the tail of secret ARNs, trail object names. */
export function namedText(length: number, name: string): string {
  return random(`text:${name}`).text(length, alphanumeric);
}

/** The request id as S3 writes it: sixteen characters without lower case. */
export function s3RequestId(from: Random): string {
  return from.text(16, "0123456789ABCDEFGHJKMNPQRSTVWXYZ");
}
