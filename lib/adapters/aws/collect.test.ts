import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Problem } from "@/lib/domain/errors/problem";
import { collectSnapshot } from "./collect";
import type { Collector } from "./collector";

const identity = (account: string) =>
  `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>arn:aws:iam::${account}:user/x</Arn><UserId>x</UserId><Account>${account}</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`;
const refusal = (code: string) =>
  `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>refused</Message></Error></ErrorResponse>`;

const good: Collector = {
  service: "good",
  scope: "regional",
  operations: ["good:List"],
  collect: async (session) =>
    session.add({ type: "good:thing", id: `arn:good:${session.region}`, name: "thing", config: {} }),
};
const broken: Collector = {
  service: "broken",
  scope: "global",
  operations: ["broken:List"],
  collect: () => Promise.reject(Object.assign(new Error("out of order"), { name: "InternalFailure" })),
};

describe("collecting on bad days", () => {
  let server: Server;
  let endpoint: string;
  let answer: (body: string) => { status: number; text: string };

  beforeEach(async () => {
    process.env.AWS_ACCESS_KEY_ID = "test";
    process.env.AWS_SECRET_ACCESS_KEY = "test";
    answer = () => ({ status: 200, text: identity("111111111111") });
    server = createServer(async (request, response) => {
      let body = "";
      for await (const chunk of request) body += String(chunk);
      const { status, text } = answer(body);
      response.writeHead(status, { "content-type": "text/xml" }).end(text);
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    endpoint = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const collect = (extra: Partial<Parameters<typeof collectSnapshot>[0]> = {}) =>
    collectSnapshot({
      targets: [{ endpoint, region: "eu-west-1" }],
      regions: ["eu-west-1", "eu-north-1"],
      collectors: [good, broken],
      now: () => new Date("2026-03-01T00:00:00Z"),
      ...extra,
    });

  it("keeps what works when one collector breaks, and says what broke", async () => {
    const snapshot = await collect();
    expect(snapshot.resources.map((one) => one.region)).toEqual(["eu-north-1", "eu-west-1"]);
    expect(snapshot.gaps).toMatchObject([
      { service: "broken", reason: "error", message: "InternalFailure: out of order" },
    ]);
  });

  it("reports progress for every account, region and service", async () => {
    const seen: number[] = [];
    await collect({ onProgress: ({ done, total }) => seen.push(done / total) });
    expect(seen).toEqual([1 / 3, 2 / 3, 1]);
  });

  it("names an account whose role it may not take, and collects the others", async () => {
    answer = (body) =>
      body.includes("Action=AssumeRole")
        ? { status: 403, text: refusal("AccessDenied") }
        : { status: 200, text: identity("111111111111") };
    const roleArn = "arn:aws:iam::222222222222:role/HeptagonReadOnly";
    const snapshot = await collect({
      targets: [
        { endpoint, region: "eu-west-1" },
        { endpoint, region: "eu-west-1", roleArn },
      ],
    });
    expect(snapshot.accounts.map((account) => account.id)).toEqual(["111111111111", "222222222222"]);
    expect(snapshot.gaps).toContainEqual(
      expect.objectContaining({ account: "222222222222", operation: "sts:AssumeRole", reason: "denied" }),
    );
    expect(snapshot.resources).toHaveLength(2);
  });

  it("says that the credentials have expired, and what to do", async () => {
    answer = () => ({ status: 403, text: refusal("ExpiredToken") });
    const failure = await collect().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Problem);
    expect(failure).toMatchObject({
      message: "The AWS credentials have expired.",
      detail: { next: expect.stringContaining("Refresh them") },
    });
  });

  it("stops when it is cancelled", async () => {
    const stop = new AbortController();
    const slow: Collector = {
      ...good,
      collect: async (session) => {
        stop.abort();
        await session.ask("good:List", async () => 1);
        throw new Error("went on");
      },
    };
    await expect(collect({ collectors: [slow], signal: stop.signal })).rejects.toThrow("cancelled");
  });
});
