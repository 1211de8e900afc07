import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { errorCode } from "../failure";
import { type ProductInAws, readings } from "./find-in-aws";

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

type Call = { path: string; body: Record<string, unknown> };

/** Reads a product from a server that answers as AWS does, by method and path. */
async function read(product: ProductInAws, answer: (call: Call) => object | { refused: string }) {
  const calls: Call[] = [];
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const piece of request) text += String(piece);
    const path = `${request.method} ${(request.url ?? "").split("?")[0]}`;
    const call = { path, body: text ? JSON.parse(text) : {} };
    calls.push(call);
    const given = answer(call);
    const refused = "refused" in given ? String(given.refused) : undefined;
    response.setHeader("content-type", "application/json");
    if (refused) response.writeHead(403, { "x-amzn-errortype": refused });
    response.end(JSON.stringify(refused ? { message: "no" } : given));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  stops.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  const config = {
    region: "eu-west-1",
    endpoint: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: "a", secretAccessKey: "s" },
    maxAttempts: 1,
  };
  const pages: unknown[][] = [];
  for await (const page of readings[product].read(config as never, new AbortController().signal))
    pages.push(page);
  return { pages, calls };
}

describe("findings read from AWS", () => {
  it("are Security Hub's active ones, page by page", async () => {
    const { pages, calls } = await read("securityhub", ({ body }) =>
      body.NextToken ? { Findings: [{ Id: "2" }] } : { Findings: [{ Id: "1" }], NextToken: "more" },
    );
    expect(pages).toEqual([[{ Id: "1" }], [{ Id: "2" }]]);
    expect(calls.map(({ path }) => path)).toEqual(["POST /findings", "POST /findings"]);
    expect(calls[0]?.body.Filters).toEqual({ RecordState: [{ Value: "ACTIVE", Comparison: "EQUALS" }] });
  });

  it("are GuardDuty's, described fifty at a time, of every detector", async () => {
    const { pages, calls } = await read("guardduty", ({ path, body }) => {
      if (path === "GET /detector") return { detectorIds: ["d"] };
      if (path === "POST /detector/d/findings") {
        return body.nextToken ? { findingIds: ["f3"] } : { findingIds: ["f1", "f2"], nextToken: "more" };
      }
      return { findings: (body.findingIds as string[]).map((id) => ({ id, accountId: "111122223333" })) };
    });
    expect(pages.flat()).toMatchObject([{ Id: "f1", AccountId: "111122223333" }, { Id: "f2" }, { Id: "f3" }]);
    expect(calls.filter(({ path }) => path.endsWith("/findings/get"))).toHaveLength(2);
  });

  it("are none where there is no detector, and an error where they are refused", async () => {
    expect((await read("guardduty", () => ({ detectorIds: [] }))).pages).toEqual([]);
    const refusal = read("securityhub", () => ({ refused: "AccessDeniedException" }));
    expect(errorCode(await refusal.catch((error: unknown) => error))).toBe("AccessDeniedException");
  });
});
