import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "@/lib/adapters/db/testing/database";
import { layerScorecard, scores } from "@/lib/application/findings/scores";
import { bucket, bucketsOfDay, importAll, lab, prod, test } from "@/lib/application/findings/testing/buckets";
import { endpoints } from "@/lib/contract/endpoints/scores";
import { type AccountScope, wholeOrganisation } from "@/lib/domain/scope/account-scope";

const until = new Date("2026-03-31T00:00:00Z");
const onlyTest: AccountScope = { all: false, accounts: [test] };
let db: TestDatabase;
let dataFolder: string;

beforeAll(async () => {
  dataFolder = await mkdtemp(path.join(tmpdir(), "heptagon-scores-"));
  db = await testDatabase();
  const day = (date: number, open: boolean) =>
    bucketsOfDay(date, [
      bucket("alpha", open),
      bucket("beta", false),
      bucket("gamma", false, test),
      bucket("delta", true, lab),
    ]);
  await importAll(db, dataFolder, [day(10, false), day(28, true)]);
});
afterAll(async () => {
  await db.drop();
  await rm(dataFolder, { recursive: true });
});

it("adds accounts up to units, parents holding what lies below them", async () => {
  const answer = await scores(db, wholeOrganisation, until);
  expect(endpoints.scores.response.safeParse(answer).error).toBeUndefined();
  expect(answer.units.map(({ unit, depth, accounts }) => [unit, depth, accounts])).toEqual([
    ["/lab", 0, [lab]],
    ["/workloads", 0, [prod, test]],
    ["/workloads/prod", 1, [prod]],
    ["/workloads/test", 1, [test]],
  ]);
  const [, workloads, inProd, inTest] = answer.units;
  expect(workloads?.failed).toBe((inProd?.failed ?? 0) + (inTest?.failed ?? 0));
  expect(workloads?.overall.score).not.toBe(
    ((inProd?.overall.score ?? 0) + (inTest?.overall.score ?? 0)) / 2,
  );
  expect(answer.organisation.accounts).toBe(3);
});

it("shows a person who sees one account the units made of that one", async () => {
  const answer = await scores(db, onlyTest, until);
  const alone = await scores(db, wholeOrganisation, until);
  expect(answer.units.map(({ unit, accounts }) => [unit, accounts])).toEqual([
    ["/workloads", [test]],
    ["/workloads/test", [test]],
  ]);
  expect(answer.units[0]?.overall).toEqual(alone.accounts.find(({ account }) => account === test)?.overall);
  expect(JSON.stringify(answer)).not.toContain(prod);
});

it("stores by the day what it would recompute", async () => {
  const everyAccount: AccountScope = { all: false, accounts: [prod, test, lab] };
  const stored = await scores(db, wholeOrganisation, until);
  const recomputed = await scores(db, everyAccount, until);
  expect(stored.units[1]?.trend.map(({ day }) => day)).toEqual(["2026-03-10", "2026-03-28"]);
  expect(stored).toEqual(recomputed);
  const { rows } = await db.pool.query("SELECT DISTINCT formula FROM cache.group_score");
  expect(rows).toEqual([{ formula: stored.formula }]);
});

it("opens a layer to its checks", async () => {
  const answer = await scores(db, wholeOrganisation, until);
  const storage = answer.layers.find(({ layer }) => layer === "storage");
  const card = await layerScorecard(db, wholeOrganisation, "storage", until);
  expect(endpoints.layer.response.safeParse(card).error).toBeUndefined();
  expect(card.score).toBe(storage?.score);
  expect(card.checks.reduce((sum, { failed }) => sum + failed, 0)).toBe(storage?.failed);
  expect(card.checks.find(({ check }) => check === "bucket-not-public")).toMatchObject({
    failed: 2,
    principle: 6,
  });
  await expect(layerScorecard(db, wholeOrganisation, "cellar", until)).rejects.toMatchObject({
    kind: "not-found",
  });
});

it("keeps what each snapshot changed in the inventory, once there is one to compare with", async () => {
  const { rows } = await db.pool.query("SELECT resource, change, differences FROM cache.resource_change");
  expect(rows).toEqual([
    {
      resource: "arn:aws:s3:::alpha",
      change: "changed",
      differences: [expect.objectContaining({ path: "Policy", before: null })],
    },
  ]);
  await importAll(db, dataFolder, [
    bucketsOfDay(29, [bucket("alpha", true), bucket("gamma", false, test), bucket("new", false, lab)]),
    bucketsOfDay(
      30,
      [bucket("alpha", true)],
      [
        {
          account: test,
          region: "global",
          service: "s3",
          operation: "s3:ListAllMyBuckets",
          reason: "denied",
          message: "AccessDenied",
        },
      ],
    ),
  ]);
  const later = await db.pool.query(
    "SELECT resource, change FROM cache.resource_change WHERE at > '2026-03-28T12:00Z' ORDER BY at, resource",
  );
  expect(later.rows).toEqual([
    { resource: "arn:aws:s3:::beta", change: "removed" },
    { resource: "arn:aws:s3:::delta", change: "removed" },
    { resource: "arn:aws:s3:::new", change: "added" },
    { resource: "arn:aws:s3:::new", change: "removed" },
  ]);
});
