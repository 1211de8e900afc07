import { config } from "@/lib/application/config/config";

/** How the browser reached us. */
export type RequestOrigin = { host: string; secure: boolean };

/**
 * The origin as the browser knows it: the configured public address, else what the nearest proxy forwarded, else
 * the Host header. Next fills the forwarded headers in when no proxy did.
 */
export function requestOrigin(headers: Headers): RequestOrigin {
  const { publicUrl } = config();
  if (publicUrl) {
    const url = new URL(publicUrl);
    return { host: url.host, secure: url.protocol === "https:" };
  }
  const host = headers.get("x-forwarded-host") ?? headers.get("host") ?? "localhost";
  const protocol = headers.get("x-forwarded-proto")?.split(",")[0]?.trim();
  return { host, secure: protocol === "https" };
}
