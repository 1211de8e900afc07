import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";

/** Sockets that every client of a collection shares, so that a connection outlives the cell that opened it. */
export type Transport = { requestHandler: Record<string, unknown>; close(): void };

/** @param sockets connections to one host at most */
export function openTransport(sockets: number): Transport {
  const options = { keepAlive: true, maxSockets: sockets, maxFreeSockets: sockets };
  const httpAgent = new HttpAgent(options);
  const httpsAgent = new HttpsAgent(options);
  return {
    // A server that accepts a call and never answers must not hold its cell until the deadline.
    requestHandler: { httpAgent, httpsAgent, connectionTimeout: 10_000, socketTimeout: 60_000 },
    close() {
      httpAgent.destroy();
      httpsAgent.destroy();
    },
  };
}
