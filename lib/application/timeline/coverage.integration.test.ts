import { afterAll, beforeAll, expect, it } from "vitest";
import { saveDigestSpans } from "@/lib/adapters/db/queries/events/digest-spans";
import { type TestDatabase, testDatabase } from "@/lib/adapters/db/testing/database";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";
import { logCoverage } from "./coverage";

let db: TestDatabase;
const account = "111122223333";
const asked = { from: "2026-03-02T00:00:00Z", to: "2026-03-16T00:00:00Z" };
const now = new Date("2026-04-01T00:00:00Z");

beforeAll(async () => {
  db = await testDatabase();
  // Heard every hour from the second day on, but for five hours of the tenth.
  await db.pool.query(
    `INSERT INTO cache.event_hour (hour, account, region, source, name, total)
     SELECT hour, $1, 'eu-west-1', 's3', 'GetObject', 1
       FROM generate_series('2026-03-03T00:00Z'::timestamptz, '2026-03-15T23:00Z', '1 hour') AS hour
      WHERE NOT (hour >= '2026-03-10T06:00Z' AND hour < '2026-03-10T11:00Z')`,
    [account],
  );
  await db.pool.query(
    `INSERT INTO cache.event_hour (hour, account, region, source, name, total)
     VALUES ('2026-03-05T10:00Z', '444455556666', 'us-east-1', 'iam', 'ListUsers', 1)`,
  );
});
afterAll(() => db.drop());

it("counts the hours of each place since it was first heard of, and those that are missing", async () => {
  const coverage = await logCoverage(db, wholeOrganisation, asked, now);
  expect(coverage.places).toMatchObject([
    {
      account,
      hours: 13 * 24,
      missing: 5,
      gaps: [{ from: "2026-03-10T06:00:00.000Z", to: "2026-03-10T11:00:00.000Z" }],
    },
    { account: "444455556666", region: "us-east-1", missing: 0 },
  ]);
  expect(coverage.missing).toBe(5);
});

it("counts what digests vouch for, and names what they complain of", async () => {
  const span = { account, region: "eu-west-1", detail: null };
  await saveDigestSpans(db.pool, [
    { ...span, key: "a", from: "2026-03-04T00:00:00Z", to: "2026-03-04T01:00:00Z", state: "verified" },
    { ...span, key: "b", from: "2026-03-04T01:00:00Z", to: "2026-03-04T02:00:00Z", state: "unsigned" },
    {
      ...span,
      key: "c",
      from: "2026-03-04T02:00:00Z",
      to: "2026-03-04T03:00:00Z",
      state: "broken",
      detail: "log-file-changed",
    },
  ]);
  const coverage = await logCoverage(db, wholeOrganisation, asked, now);
  expect([coverage.covered, coverage.verified]).toEqual([3, 1]);
  expect(coverage.problems).toMatchObject([{ key: "c", detail: "log-file-changed" }]);
});

it("speaks of the accounts that one may see", async () => {
  const coverage = await logCoverage(db, { all: false, accounts: ["444455556666"] }, asked, now);
  expect(coverage.places.map((place) => place.account)).toEqual(["444455556666"]);
  expect(coverage.problems).toEqual([]);
});
