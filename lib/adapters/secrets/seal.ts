import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { Problem } from "@/lib/domain/errors/problem";

const version = "v1";
const ivBytes = 12;
const tagBytes = 16;

function keyOf(master: string): Buffer {
  return Buffer.from(hkdfSync("sha256", master, "", "heptagon: secrets at rest", 32));
}

/**
 * Encrypts a secret for the database (AES-256-GCM under a key derived from the server's own secret). `owner` names what it
 * belongs to; it opens for no other.
 */
export function seal(secret: string, owner: string, master: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", keyOf(master), iv).setAAD(Buffer.from(owner));
  const body = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return `${version}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url")}`;
}

/** @throws Problem when it was sealed under another secret of the server, for another owner, or was changed since */
export function unseal(sealed: string, owner: string, master: string): string {
  try {
    const [, encoded = ""] = sealed.split(`${version}.`);
    const bytes = Buffer.from(encoded, "base64url");
    const decipher = createDecipheriv("aes-256-gcm", keyOf(master), bytes.subarray(0, ivBytes))
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString(
      "utf8",
    );
  } catch (cause) {
    throw new Problem(
      "conflict",
      "A stored secret cannot be opened: the server's own secret is another one now.",
      {
        next: "Restore secrets.json or NEXTAUTH_SECRET, or enter the secret again under Settings, Channels.",
        cause,
      },
    );
  }
}
