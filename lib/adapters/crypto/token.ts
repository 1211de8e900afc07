import { createHash, randomBytes } from "node:crypto";

/** A new API token: a recognisable prefix (so that secret scanners find leaked ones) and 256 random bits. */
export function newToken(): string {
  return `hept_${randomBytes(32).toString("base64url")}`;
}

/** What the database keeps of a token. A plain hash will do: 256 random bits cannot be guessed. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
