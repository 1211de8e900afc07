import { createHmac } from "node:crypto";

/**
 * The headers that prove a message is ours and new. The signature is HMAC-SHA-256 over `timestamp.body` with the channel's
 * secret; a receiver compares it, refuses timestamps more than five minutes away, and drops a delivery id that it has seen.
 */
export function signedHeaders(
  body: string,
  { secret, id, now }: { secret: string; id: string; now: Date },
): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1_000));
  const signature = createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
  return {
    "heptagon-delivery": id,
    "heptagon-timestamp": timestamp,
    "heptagon-signature": `v1=${signature}`,
  };
}
