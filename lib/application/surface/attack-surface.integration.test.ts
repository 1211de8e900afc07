import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type TestDatabase, testDatabase } from "@/lib/adapters/db/testing/database";
import { importSnapshot } from "@/lib/application/findings/import-snapshot";
import { askNetwork, askSurface } from "@/lib/application/surface/attack-surface";
import { endpoints } from "@/lib/contract/endpoints/surface";
import { inventories } from "@/lib/domain/demo/inventory/inventories";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";

const held = { dataFolder: "" };
vi.mock("@/lib/application/config/config", () => ({ config: () => held }));

const everything = { limit: 500 };

describe("the attack surface as people ask for it", () => {
  let db: TestDatabase;

  beforeAll(async () => {
    held.dataFolder = await mkdtemp(path.join(tmpdir(), "heptagon-surface-"));
    db = await testDatabase();
    const end = Date.parse("2026-03-30T06:00:00Z");
    for (const document of inventories({ end, days: 1 })) {
      const source = { kind: "demo" as const, name: "demo" };
      await importSnapshot(db, { document, source, dataFolder: held.dataFolder, now: new Date(end) });
    }
  });
  afterAll(async () => {
    await db.drop();
    await rm(held.dataFolder, { recursive: true });
  });

  it("lists what is in reach, the gravest first, each with its failing findings", async () => {
    const answer = await askSurface(db, wholeOrganisation, everything);
    expect(endpoints.attackSurface.response.safeParse(answer).success).toBe(true);
    expect(answer.counts.reachable).toBeGreaterThan(10);
    expect(answer.exposures[0]).toMatchObject({ status: "reachable", severity: "critical" });
    expect(answer.exposures[0]?.findings.failing).toBeGreaterThan(0);
    expect(answer.exposures.find(({ name }) => name === "app-1")).toBeUndefined();
  });

  it("filters, and never answers about accounts outside the scope", async () => {
    const data = await askSurface(db, wholeOrganisation, { ...everything, kind: ["load balancer"] });
    expect(new Set(data.exposures.map(({ kind }) => kind))).toEqual(new Set(["load balancer"]));
    expect(data.counts.reachable).toBeGreaterThan(data.total);
    const scope = { all: false, accounts: ["111122223333"] } as const;
    const own = await askSurface(db, scope, everything);
    expect(new Set(own.exposures.map(({ account }) => account))).toEqual(new Set(scope.accounts));
    expect(own.networks.every(({ account }) => account === scope.accounts[0])).toBe(true);
  });

  it("draws a network of the scope, and no other", async () => {
    const { networks } = await askSurface(db, wholeOrganisation, everything);
    const network = networks.find(({ name }) => name === "payments-main");
    const { network: drawn } = await askNetwork(db, wholeOrganisation, network?.id ?? "");
    expect(new Set(drawn.groups.map(({ tier }) => tier))).toEqual(new Set(["edge", "public", "private"]));
    expect(drawn.edges.some(({ kind }) => kind === "may reach")).toBe(true);
    const scope = { all: false, accounts: ["111122223333"] } as const;
    await expect(askNetwork(db, scope, network?.id ?? "")).rejects.toMatchObject({ kind: "not-found" });
  });
});
