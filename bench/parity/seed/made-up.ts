import { createHash } from "node:crypto";

const digest = (text: string) => createHash("sha256").update(text).digest();

/** What looks like an access key and its secret to every scanner, and opens nothing. */
export const madeUp = {
  keyId: `AKIA${digest("key")
    .toString("hex")
    .toUpperCase()
    .replace(/[^2-7A-F]/g, "Q")
    .slice(0, 16)}`,
  secret: digest("secret").toString("base64").slice(0, 40),
  password: digest("password").toString("base64url").slice(0, 24),
};
