import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { refuseForgedAddresses } from "./forwarded-headers";

let seen: IncomingHttpHeaders = {};
const server = createServer((request, response) => {
  seen = request.headers;
  response.end();
});

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});

afterAll(() => void server.close());

async function sendForged(): Promise<void> {
  const { port } = server.address() as AddressInfo;
  const headers = { "x-forwarded-for": "203.0.113.9", "x-forwarded-proto": "https", "user-agent": "test" };
  await fetch(`http://127.0.0.1:${port}/`, { headers });
}

it("believes a proxy that stands in front", async () => {
  refuseForgedAddresses({ behindProxy: true });
  await sendForged();
  expect(seen).toMatchObject({ "x-forwarded-for": "203.0.113.9", "x-forwarded-proto": "https" });
});

it("believes nobody else", async () => {
  refuseForgedAddresses({ behindProxy: false });
  await sendForged();
  expect(seen["x-forwarded-for"]).toBeUndefined();
  expect(seen["x-forwarded-proto"]).toBeUndefined();
  expect(seen["user-agent"]).toBe("test");
});
