import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";

/** OWASP's scrypt parameters for 32 MiB: N = 2^15, r = 8, p = 3. */
const cost = { ln: 15, r: 8, p: 3 };
const keyBytes = 32;

/** Hashes a password with scrypt; the result is a PHC string that names its own parameters. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, keyBytes, cost);
  return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${encode(salt)}$${encode(key)}`;
}

/**
 * True when the password is the one that was hashed. Takes as long for somebody unknown (`phc` null) as for a
 * wrong password, so that the time taken doesn't say who exists.
 */
export async function verifyPassword(password: string, phc: string | null): Promise<boolean> {
  const parsed = phc === null ? null : parse(phc);
  if (!parsed) {
    await derive(password, Buffer.alloc(16), keyBytes, cost);
    return false;
  }
  const key = await derive(password, parsed.salt, parsed.key.length, parsed.cost);
  return timingSafeEqual(key, parsed.key);
}

const wordLetters = "abcdefghjkmnpqrstuvwxyz23456789";

/** A one-time password that can be read aloud: four groups of five, 99 bits, no look-alike letters. */
export function newPassword(): string {
  const letters = Array.from({ length: 20 }, () => wordLetters[randomBelow(wordLetters.length)] ?? "");
  return [0, 5, 10, 15].map((at) => letters.slice(at, at + 5).join("")).join("-");
}

/** A number from 0 to `limit` − 1 without modulo bias; `limit` at most 256. */
function randomBelow(limit: number): number {
  const fair = 256 - (256 % limit);
  for (;;) {
    const [byte = 0] = randomBytes(1);
    if (byte < fair) return byte % limit;
  }
}

type Cost = { ln: number; r: number; p: number };

function parse(phc: string): { cost: Cost; salt: Buffer; key: Buffer } | null {
  const match = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(
    phc,
  );
  if (!match) return null;
  const [, ln = "", r = "", p = "", salt = "", key = ""] = match;
  return {
    cost: { ln: Number(ln), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, "base64"),
    key: Buffer.from(key, "base64"),
  };
}

function derive(password: string, salt: Buffer, length: number, { ln, r, p }: Cost): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** ln, r, p, maxmem: 256 * 2 ** ln * r };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, length, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

/** Base64 without padding, as PHC strings have it. */
function encode(bytes: Buffer): string {
  return bytes.toString("base64").replace(/=+$/, "");
}
