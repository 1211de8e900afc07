import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

const forwarded = [
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-forwarded-port",
  "forwarded",
];

/**
 * Without a proxy in front, drops the headers in which a proxy would say who the caller is: Next takes them from
 * anybody, so that a caller could forge the address in the audit log or slip past the sign-in throttle. Next then
 * fills them in from the connection itself.
 */
export function refuseForgedAddresses(options: { behindProxy: boolean }): void {
  if (options.behindProxy) return;
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    for (const name of forwarded) delete request.headers[name];
  });
}
