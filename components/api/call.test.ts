import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { ApiProblem, addressOf, call } from "@/components/api/call";
import { csv } from "@/lib/contract/common";
import { endpoint } from "@/lib/contract/endpoint";

const things = endpoint({
  method: "POST",
  path: "/api/v1/things/{id}",
  permission: "events:read",
  summary: "Things",
  params: z.object({ id: z.string() }),
  query: z.object({ actor: csv.optional(), limit: z.coerce.number().optional() }),
  body: z.object({ name: z.string() }),
  response: z.object({ at: z.string() }),
});

afterEach(() => vi.unstubAllGlobals());

function answer(response: Response | Error) {
  const fetched = vi.fn(async (_address: string, _init: RequestInit) => {
    if (response instanceof Error) throw response;
    return response;
  });
  vi.stubGlobal("fetch", fetched);
  return fetched;
}

describe("addressOf", () => {
  it("fills in parameters and joins lists so that the server takes them apart again", () => {
    const actor = ["role/a,b", "alice", "50%"];
    const address = addressOf(things, { params: { id: "a/b" }, query: { actor, limit: 5 } });
    const url = new URL(address, "http://localhost");
    expect(url.pathname).toBe("/api/v1/things/a%2Fb");
    expect(csv.parse(url.searchParams.get("actor"))).toEqual(actor);
    expect(url.searchParams.get("limit")).toBe("5");
  });

  it("leaves out what is empty", () => {
    expect(addressOf(things, { params: { id: "1" }, query: { actor: [], limit: undefined } })).toBe(
      "/api/v1/things/1",
    );
  });

  it("refuses to make an address with a hole", () => {
    expect(() => addressOf(things)).toThrow("needs id");
  });
});

describe("call", () => {
  const input = { params: { id: "1" }, body: { name: "n" } };

  it("sends JSON with our own header and parses the answer", async () => {
    const fetched = answer(Response.json({ at: "now", more: 1 }));
    expect(await call(things, input)).toEqual({ at: "now" });
    const [address, init] = fetched.mock.calls[0] ?? [];
    expect(address).toBe("/api/v1/things/1");
    expect(init).toMatchObject({
      method: "POST",
      body: '{"name":"n"}',
      headers: { "x-heptagon-request": "1" },
    });
  });

  it("throws the server's problem document", async () => {
    const document = { type: "t", title: "Not allowed", status: 403, detail: "No.", next: "Ask." };
    answer(Response.json(document, { status: 403 }));
    const problem = await call(things, input).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(ApiProblem);
    expect(problem).toMatchObject({ status: 403, message: "No.", next: "Ask." });
  });

  it("says so when what fails is no problem document, or no answer comes", async () => {
    answer(new Response("<html>", { status: 502 }));
    await expect(call(things, input)).rejects.toMatchObject({ status: 502 });
    answer(new TypeError("fetch failed"));
    await expect(call(things, input)).rejects.toMatchObject({ status: 0 });
  });
});
