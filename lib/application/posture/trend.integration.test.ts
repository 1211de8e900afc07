import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "@/lib/adapters/db/testing/database";
import { listFindings } from "@/lib/application/findings/list-findings";
import { bucket, bucketsOfDay, importAll, prod, test } from "@/lib/application/findings/testing/buckets";
import { findingCauses } from "@/lib/application/posture/causes";
import { trend, trendDay } from "@/lib/application/posture/trend";
import { endpoints } from "@/lib/contract/endpoints/trend";
import { type AccountScope, wholeOrganisation } from "@/lib/domain/scope/account-scope";

const until = new Date("2026-03-31T00:00:00Z");
const onlyTest: AccountScope = { all: false, accounts: [test] };
const fall = "2026-03-28";
let db: TestDatabase;
let dataFolder: string;

async function event(time: string, name: string, resource: string, error: string | null = null) {
  await db.pool.query(
    `INSERT INTO cache.event (event_time, event_id, object_id, position, account, region, source, name, read_only, error,
                              actor, actor_name, actor_kind, person, resources)
     VALUES ($1, gen_random_uuid(), 1, 0, $2, 'eu-west-1', 's3', $3, false, $4,
             'arn:aws:iam::111122223333:role/Admin', 'Admin', 'assumed-role', 'dana@example.com', ARRAY[$5])`,
    [time, prod, name, error, resource],
  );
}

beforeAll(async () => {
  dataFolder = await mkdtemp(path.join(tmpdir(), "heptagon-trend-"));
  db = await testDatabase();
  const day = (date: number, open: boolean, other = false) =>
    bucketsOfDay(date, [bucket("alpha", open), bucket("beta", other), bucket("gamma", false, test)]);
  await importAll(db, dataFolder, [day(26, false), day(28, true), day(29, true, true)]);
  await event("2026-03-27T10:00:00Z", "PutBucketPolicy", "arn:aws:s3:::alpha");
  await event("2026-03-27T11:00:00Z", "PutBucketPolicy", "arn:aws:s3:::alpha", "AccessDenied");
  await event("2026-03-27T12:00:00Z", "PutBucketTagging", "arn:aws:s3:::alpha");
  await event("2026-03-25T10:00:00Z", "PutBucketPolicy", "arn:aws:s3:::alpha");
});
afterAll(async () => {
  await db.drop();
  await rm(dataFolder, { recursive: true });
});

it("names the days on which a score fell, and the check that made it", async () => {
  const answer = await trend(db, wholeOrganisation, { principle: 6, days: 90, until });
  expect(endpoints.trend.response.safeParse(answer).error).toBeUndefined();
  expect(answer.points.map(({ day }) => day)).toEqual(["2026-03-26", fall, "2026-03-29"]);
  expect(answer.moves.at(-1)).toMatchObject({ day: fall, check: "bucket-not-public" });
  expect(answer.moves.at(-1)?.points).toBeLessThan(0);
});

it("leads from the fall to the finding, the event and the person, between the two looks only", async () => {
  const answer = await trendDay(db, wholeOrganisation, { principle: 6, day: fall, showsEvents: true });
  expect(endpoints.trendDay.response.safeParse(answer).error).toBeUndefined();
  const check = answer.checks.find((one) => one.check === "bucket-not-public");
  expect(check).toMatchObject({ failedBefore: 0, failedAfter: 1, changed: 1 });
  const [finding] = check?.findings ?? [];
  expect(finding).toMatchObject({ resource: "arn:aws:s3:::alpha", change: "opened" });
  expect(
    finding?.causes?.causes.map(({ event: { name, person }, likelihood }) => [name, person, likelihood]),
  ).toEqual([
    ["PutBucketPolicy", "dana@example.com", "strong"],
    ["PutBucketTagging", "dana@example.com", expect.anything()],
  ]);
});

it("says so when no event fits", async () => {
  const answer = await trendDay(db, wholeOrganisation, {
    principle: 6,
    day: "2026-03-29",
    showsEvents: true,
  });
  const finding = answer.checks.flatMap((check) => check.findings)[0];
  expect(finding).toMatchObject({ resource: "arn:aws:s3:::beta", causes: { causes: [] } });
});

it("shows no events to those who may not see them, and nothing of other accounts", async () => {
  const blind = await trendDay(db, wholeOrganisation, { principle: 6, day: fall, showsEvents: false });
  expect(blind.checks.flatMap((check) => check.findings).every(({ causes }) => causes === null)).toBe(true);
  const elsewhere = await trendDay(db, onlyTest, { principle: 6, day: fall, showsEvents: true });
  expect(elsewhere.checks).toEqual([]);
  await expect(
    trendDay(db, wholeOrganisation, { principle: 6, day: "2026-03-27", showsEvents: true }),
  ).rejects.toMatchObject({ kind: "not-found" });
});

it("tells of one finding what probably caused it", async () => {
  const { findings } = await listFindings(
    db,
    wholeOrganisation,
    { check: ["bucket-not-public"], q: "alpha" },
    { limit: 1 },
  );
  const answer = await findingCauses(db, wholeOrganisation, findings[0]?.id ?? "");
  expect(endpoints.findingCauses.response.safeParse(answer).error).toBeUndefined();
  expect(answer).toMatchObject({
    change: "opened",
    causes: { causes: [{ event: { name: "PutBucketPolicy" } }, {}] },
  });
  await expect(findingCauses(db, onlyTest, findings[0]?.id ?? "")).rejects.toMatchObject({
    kind: "not-found",
  });
});
