import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/db/testing/database";
import { exportFindings } from "@/lib/application/findings/export-findings";
import { getFinding } from "@/lib/application/findings/get-finding";
import { importSnapshot } from "@/lib/application/findings/import-snapshot";
import { iamAccounts, latestResources } from "@/lib/application/findings/inventory";
import { listFindings } from "@/lib/application/findings/list-findings";
import { overview } from "@/lib/application/findings/overview";
import { scorecard } from "@/lib/application/findings/principle";
import { endpoints } from "@/lib/contract/endpoints/posture";
import type { Resource, Snapshot } from "@/lib/domain/posture/snapshot/document";
import { type AccountScope, wholeOrganisation } from "@/lib/domain/scope/account-scope";

const first = "111122223333";
const second = "444455556666";
const onlySecond: AccountScope = { all: false, accounts: [second] };
const question = { until: new Date("2026-04-30T00:00:00Z"), regions: null };
const openPolicy = JSON.stringify({
  Statement: [{ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" }],
});

function bucket(account: string, name: string, open: boolean): Resource {
  const config = { PublicAccessBlock: null, Policy: open ? openPolicy : null, Acl: { Grants: [] } };
  return { type: "s3:bucket", account, region: "eu-west-1", id: `arn:aws:s3:::${name}`, name, config };
}

/** Day n of March: the first account has three buckets, `open` of them public; the second has one, private. */
function snapshotOfDay(day: number, open: number): Snapshot {
  const names = ["alpha", "beta", "gamma"];
  const details = { UserDetailList: [], GroupDetailList: [], RoleDetailList: [], Policies: [] };
  return {
    heptagonSnapshot: 2,
    takenAt: `2026-03-${String(day).padStart(2, "0")}T06:00:00Z`,
    organisation: { name: "Example" },
    accounts: [
      { id: first, name: "production" },
      { id: second, name: "sandbox" },
    ],
    regions: ["eu-west-1"],
    services: ["s3"],
    resources: [
      ...names.map((name, index) => bucket(first, name, index < open)),
      bucket(second, "delta", false),
      {
        type: "iam:authorization-details",
        account: first,
        region: "global",
        id: `arn:aws:iam::${first}:root`,
        name: first,
        config: details,
      },
    ],
    gaps: [],
  };
}

describe("posture as people ask for it", () => {
  let db: Awaited<ReturnType<typeof testDatabase>>;
  let dataFolder: string;

  beforeAll(async () => {
    dataFolder = await mkdtemp(path.join(tmpdir(), "heptagon-ask-"));
    db = await testDatabase();
    const openOnDay = new Map([
      [1, 0],
      [27, 0],
      [28, 2],
      [29, 2],
    ]);
    for (const [day, open] of openOnDay) {
      await importSnapshot(db, {
        document: snapshotOfDay(day, open),
        source: { kind: "snapshot", name: "test" },
        dataFolder,
        now: question.until,
      });
    }
  });
  afterAll(async () => {
    await db.drop();
    await rm(dataFolder, { recursive: true });
  });

  it("shows scores, the fall and its finding, and what to fix first", async () => {
    const answer = await overview(db, wholeOrganisation, question);
    expect(endpoints.overview.response.safeParse(answer).error).toBeUndefined();
    const sixth = answer.principles[5];
    expect(sixth?.change).toBeLessThan(0);
    expect(sixth?.worst).toBe("4 of 4 buckets do not block public access themselves");
    expect(sixth?.trend.map((point) => point.day)).toEqual([
      "2026-03-01",
      "2026-03-27",
      "2026-03-28",
      "2026-03-29",
    ]);
    expect(answer.worsened).toHaveLength(1);
    expect(answer.worsened[0]).toMatchObject({
      principle: 6,
      day: "2026-03-28",
      check: "bucket-not-public",
      failing: 2,
    });
    expect(answer.worsened[0]?.findingId).toBeTruthy();
    expect(answer.fixFirst.find(({ check }) => check === "bucket-not-public")).toMatchObject({
      failing: 2,
      assessed: 4,
    });
    expect(answer.counts).toMatchObject({ resources: 5, critical: 2 });
    expect(answer.accounts).toHaveLength(2);
    expect(answer.freshness.asOf).toBe("2026-03-29T06:00:00.000Z");
  });

  it("recomputes a narrowed scope and shows nothing of other accounts", async () => {
    const answer = await overview(db, onlySecond, question);
    expect(answer.worsened).toEqual([]);
    expect(answer.accounts.map((row) => row.account)).toEqual([second]);
    expect(answer.counts.critical).toBe(0);
    const both = await overview(db, { all: false, accounts: [first, second] }, question);
    const whole = await overview(db, wholeOrganisation, question);
    expect(both.principles).toEqual(whole.principles);
    const { findings } = await listFindings(db, onlySecond, {}, { limit: 500 });
    expect(new Set(findings.map((finding) => finding.account))).toEqual(new Set([second]));
  });

  it("opens a principle to the checks, accounts and layers that its number is made of", async () => {
    const answer = await scorecard(db, wholeOrganisation, 6, question);
    expect(endpoints.principle.response.safeParse(answer).error).toBeUndefined();
    const row = answer.checks.find((one) => one.check === "bucket-not-public");
    expect(row).toMatchObject({ passed: 2, failed: 2, weight: 10, ratio: 0.5 });
    const cell = answer.layers.find((one) => one.layer === "storage" && one.account === first);
    const ofStorage = answer.checks.filter((one) => one.layer === "storage");
    expect(cell?.failed).toBeGreaterThanOrEqual(2);
    expect(cell?.failed).toBeLessThanOrEqual(ofStorage.reduce((sum, one) => sum + one.failed, 0));
    expect(answer.accounts.map((account) => account.name)).toEqual(["production", "sandbox"]);
  });

  it("pages through every finding once, worst first", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listFindings(db, wholeOrganisation, {}, { cursor, limit: 3 });
      seen.push(...page.findings.map((finding) => `${finding.status} ${finding.id}`));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    const { rows } = await db.pool.query("SELECT count(*)::int AS n FROM cache.finding");
    expect(new Set(seen).size).toBe(rows[0].n);
    expect(seen).toHaveLength(rows[0].n);
    expect(seen[0]).toMatch(/^fail /);
  });

  it("filters, and counts a facet without the facet's own filter", async () => {
    const filter = { status: ["fail"], check: ["bucket-not-public"], q: "alph" };
    const answer = await listFindings(db, wholeOrganisation, filter, { limit: 10 });
    expect(endpoints.listFindings.response.safeParse(answer).error).toBeUndefined();
    expect(answer.findings.map((finding) => finding.resource)).toEqual(["arn:aws:s3:::alpha"]);
    const all = await listFindings(db, wholeOrganisation, { ...filter, q: undefined }, { limit: 10 });
    const statuses = all.facets.find((facet) => facet.field === "status")?.values;
    expect(statuses).toEqual([
      { value: "fail", count: 2 },
      { value: "pass", count: 2 },
    ]);
  });

  it("refuses a cursor that it did not give", async () => {
    await expect(listFindings(db, wholeOrganisation, {}, { cursor: "x", limit: 3 })).rejects.toThrow(
      "cursor",
    );
  });

  it("gives one finding with its fix and history, only within the scope", async () => {
    const { findings } = await listFindings(
      db,
      wholeOrganisation,
      { q: "alpha", status: ["fail"] },
      { limit: 1 },
    );
    const id = findings[0]?.id ?? "";
    const answer = await getFinding(db, wholeOrganisation, id);
    expect(endpoints.getFinding.response.safeParse(answer).error).toBeUndefined();
    expect(answer.fix[0]?.text).toContain("--bucket alpha");
    expect(answer.history.map((one) => one.change)).toContain("opened");
    await expect(getFinding(db, onlySecond, id)).rejects.toMatchObject({ kind: "not-found" });
  });

  it("exports what is filtered as CSV and as JSON Lines", async () => {
    const collect = async (format: "csv" | "jsonl") => {
      let text = "";
      for await (const part of exportFindings(
        db,
        wholeOrganisation,
        { check: ["bucket-not-public"] },
        format,
      ))
        text += part;
      return text.trim().split(/\r?\n/);
    };
    expect(await collect("csv")).toHaveLength(5);
    expect((await collect("jsonl")).map((line) => JSON.parse(line).check)).toEqual(
      Array.from({ length: 4 }, () => "bucket-not-public"),
    );
  });

  it("hands the inventory to the permission explorer", async () => {
    expect(await latestResources(db, onlySecond, { types: ["s3:bucket"] })).toHaveLength(1);
    const [account] = await iamAccounts(db, wholeOrganisation);
    expect(account).toMatchObject({
      account: first,
      resourcePolicies: [{ type: "s3:bucket" }, { type: "s3:bucket" }],
    });
    expect(await iamAccounts(db, onlySecond)).toEqual([]);
  });
});
