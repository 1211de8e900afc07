import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "@/lib/adapters/db/testing/database";
import { bucket, bucketsOfDay, importAll, lab, prod, test } from "@/lib/application/findings/testing/buckets";
import { compareAccounts, compareDates } from "@/lib/application/posture/compare";
import { exportComparison } from "@/lib/application/posture/export-comparison";
import { exportFramework, framework, listFrameworks } from "@/lib/application/posture/frameworks";
import { responsibility } from "@/lib/application/posture/responsibility";
import { askWhatIf } from "@/lib/application/posture/what-if";
import { endpoints as compareEndpoints } from "@/lib/contract/endpoints/compare";
import { endpoints as frameworkEndpoints } from "@/lib/contract/endpoints/frameworks";
import { endpoints as responsibilityEndpoints } from "@/lib/contract/endpoints/responsibility";
import { endpoints as whatIfEndpoints } from "@/lib/contract/endpoints/what-if";
import { checks } from "@/lib/domain/posture/registry";
import { type AccountScope, wholeOrganisation } from "@/lib/domain/scope/account-scope";

const until = new Date("2026-03-31T00:00:00Z");
const onlyTest: AccountScope = { all: false, accounts: [test] };
let db: TestDatabase;
let dataFolder: string;

beforeAll(async () => {
  dataFolder = await mkdtemp(path.join(tmpdir(), "heptagon-posture-"));
  db = await testDatabase();
  await importAll(db, dataFolder, [
    bucketsOfDay(10, [
      bucket("alpha", false),
      bucket("beta", true),
      bucket("gamma", false, test),
      bucket("old", false),
    ]),
    bucketsOfDay(20, [
      bucket("alpha", true),
      bucket("beta", false),
      bucket("gamma", false, test),
      bucket("old", false),
      bucket("brief", true),
    ]),
    bucketsOfDay(28, [
      bucket("alpha", true),
      bucket("beta", false),
      bucket("gamma", true, test),
      bucket("new", false),
    ]),
  ]);
});
afterAll(async () => {
  await db.drop();
  await rm(dataFolder, { recursive: true });
});

async function textOf(parts: AsyncGenerator<string>): Promise<string> {
  let text = "";
  for await (const part of parts) text += part;
  return text;
}

describe("what if", () => {
  const publicBucket = "bucket-not-public";

  it("says what fixing a check, or one resource of it, would gain and take", async () => {
    const all = await askWhatIf(db, wholeOrganisation, [publicBucket], until);
    expect(whatIfEndpoints.whatIf.response.safeParse(all).error).toBeUndefined();
    const minutes = checks.find(({ id }) => id === publicBucket)?.effortMinutes ?? 0;
    expect(all.chosen).toEqual([
      expect.objectContaining({ check: publicBucket, fixed: 2, remaining: 0, effortMinutes: 2 * minutes }),
    ]);
    expect(all.principles[5]?.after.score).toBeGreaterThan(all.principles[5]?.before.score ?? 100);
    expect(all.failing.after).toBe(all.failing.before - 2);
    const one = await askWhatIf(db, wholeOrganisation, [`${publicBucket}:arn:aws:s3:::alpha`], until);
    expect(one.chosen[0]).toMatchObject({ fixed: 1, remaining: 1, resources: ["arn:aws:s3:::alpha"] });
    expect(all.repairs.find(({ check }) => check === publicBucket)).toMatchObject({
      failing: 2,
      gain: all.chosen[0]?.gain,
    });
  });

  it("names what fixes nothing, and refuses checks that do not exist", async () => {
    const gone = `${publicBucket}:arn:aws:s3:::brief`;
    const answer = await askWhatIf(db, wholeOrganisation, [gone], until);
    expect(answer).toMatchObject({ chosen: [], without: [gone], fixed: 0 });
    await expect(askWhatIf(db, wholeOrganisation, ["bucket-public"], until)).rejects.toThrow("no check");
  });

  it("fixes nothing outside of the scope", async () => {
    const answer = await askWhatIf(db, onlyTest, [`${publicBucket}:arn:aws:s3:::alpha`], until);
    expect(answer.without).toHaveLength(1);
    expect((await askWhatIf(db, onlyTest, [publicBucket], until)).fixed).toBe(1);
  });
});

describe("frameworks", () => {
  it("judges each requirement by the checks that cover it, and counts them all", async () => {
    const answer = await framework(db, wholeOrganisation, "fsbp", until);
    expect(frameworkEndpoints.getFramework.response.safeParse(answer).error).toBeUndefined();
    const failing = answer.rows.find(({ checks: covering }) =>
      covering.some(({ check, failed }) => check === "bucket-not-public" && failed === 2),
    );
    expect(["not_met", "partly"]).toContain(failing?.status);
    expect(Object.values(answer.totals).reduce((sum, count) => sum + count, 0)).toBe(answer.rows.length);
    const { frameworks } = await listFrameworks(db, wholeOrganisation, until);
    expect(frameworks).toHaveLength(8);
    expect(frameworks.find(({ id }) => id === "fsbp")?.totals).toEqual(answer.totals);
  });

  it("exports what is asked for", async () => {
    const asked = { framework: "fsbp", until, statuses: ["gap"] } as const;
    const csv = await textOf(exportFramework(db, wholeOrganisation, { ...asked, format: "csv" }));
    const [head, ...lines] = csv.trim().split("\r\n");
    expect(head).toBe("framework,requirement,title,status,failed,passed,notAssessed,muted,checks");
    expect(lines.every((line) => line.includes(",gap,"))).toBe(true);
    const { totals } = await framework(db, wholeOrganisation, "fsbp", until);
    expect(lines).toHaveLength(totals.gap);
    const json = await textOf(exportFramework(db, wholeOrganisation, { ...asked, format: "jsonl" }));
    expect(JSON.parse(json.split("\n")[0] ?? "")).toMatchObject({ status: "gap", checks: [] });
  });
});

describe("shared responsibility", () => {
  it("tells of each service in use how the customer's duties stand", async () => {
    const answer = await responsibility(db, wholeOrganisation, { services: undefined, until });
    expect(responsibilityEndpoints.responsibility.response.safeParse(answer).error).toBeUndefined();
    const s3 = answer.services.find(({ service }) => service === "s3");
    expect(s3).toMatchObject({ resources: 4, concerns: true, kind: "abstracted" });
    const access = s3?.duties.find(({ checks: covering }) =>
      covering.some(({ check }) => check === "bucket-not-public"),
    );
    expect(access).toMatchObject({ area: "access", state: "not_met" });
    expect(access?.checks.find(({ check }) => check === "bucket-not-public")).toMatchObject({ failed: 2 });
    expect(answer.services.find(({ service }) => service === "sqs")).toMatchObject({
      resources: 0,
      concerns: false,
    });
    expect(answer.totals.not_met).toBeGreaterThan(0);
  });

  it("counts what the scope holds, and names a service that has no entry", async () => {
    const asked = { services: ["s3"], until };
    const { services } = await responsibility(db, onlyTest, asked);
    expect(services.map(({ service, resources }) => [service, resources])).toEqual([["s3", 1]]);
    await expect(
      responsibility(db, wholeOrganisation, { services: ["simpledb"], until }),
    ).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("comparison", () => {
  const before = new Date("2026-03-12T00:00:00Z");

  it("tells what became of findings and resources between two dates, net", async () => {
    const answer = await compareDates(db, wholeOrganisation, { before, after: until });
    expect(compareEndpoints.compareDates.response.safeParse(answer).error).toBeUndefined();
    const ofCheck = answer.findings.list.filter(({ check }) => check === "bucket-not-public");
    expect(Object.fromEntries(ofCheck.map(({ resource, change }) => [resource, change]))).toEqual({
      "arn:aws:s3:::alpha": "opened",
      "arn:aws:s3:::beta": "resolved",
      "arn:aws:s3:::gamma": "opened",
    });
    expect(answer.resources.list.map(({ name, change }) => `${name} ${change}`).sort()).toEqual([
      "alpha changed",
      "beta changed",
      "gamma changed",
      "new added",
      "old removed",
    ]);
    expect(answer.sentence).toMatch(/on 12 Mar 2026: \d+ of 100/);
    expect(answer.checks[0]).toMatchObject({ left: expect.anything(), right: expect.anything() });
  });

  it("shows nothing of other accounts, and refuses dates the wrong way round", async () => {
    const answer = await compareDates(db, onlyTest, { before, after: until });
    expect(answer.findings.list.every(({ account }) => account === test)).toBe(true);
    expect(JSON.stringify(answer)).not.toContain(prod);
    await expect(compareDates(db, wholeOrganisation, { before: until, after: before })).rejects.toMatchObject(
      { kind: "bad-input" },
    );
  });

  it("puts two accounts side by side", async () => {
    const answer = await compareAccounts(db, wholeOrganisation, { left: prod, right: lab }, until);
    expect(compareEndpoints.compareAccounts.response.safeParse(answer).error).toBeUndefined();
    expect(answer.left).toEqual({ account: prod, name: "prod", unit: "/workloads/prod" });
    expect(answer.resources).toEqual([{ type: "s3:bucket", left: 3, right: 0 }]);
    await expect(compareAccounts(db, onlyTest, { left: prod, right: test }, until)).rejects.toMatchObject({
      kind: "not-found",
    });
  });

  it("exports both kinds", async () => {
    const dates = await compareDates(db, wholeOrganisation, { before, after: until });
    const csv = (await textOf(exportComparison(dates, "csv"))).trim().split("\r\n");
    expect(csv[0]).toBe("kind,what,detail,left,right,change");
    expect(csv.filter((line) => line.startsWith("score,"))).toHaveLength(8);
    expect(csv.some((line) => /^finding,bucket-not-public,.*beta.*,resolved$/.test(line))).toBe(true);
    const accounts = await compareAccounts(db, wholeOrganisation, { left: prod, right: lab }, until);
    const lines = (await textOf(exportComparison(accounts, "jsonl"))).trim().split("\n");
    expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ kind: "resource", what: "s3:bucket", change: -3 });
  });
});
