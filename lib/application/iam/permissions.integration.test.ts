import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type TestDatabase, testDatabase } from "@/lib/adapters/db/testing/database";
import { importSnapshot } from "@/lib/application/findings/import-snapshot";
import { endpoints as dataAccess } from "@/lib/contract/endpoints/data-access";
import { endpoints as exposure } from "@/lib/contract/endpoints/exposure";
import { endpoints as usage } from "@/lib/contract/endpoints/usage";
import { sketchDetails } from "@/lib/domain/iam/testing/account";
import type { Snapshot } from "@/lib/domain/posture/snapshot/document";
import { account, resource, snapshotOf } from "@/lib/domain/posture/testing/kit";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";
import { askWhoCan } from "./ask";
import { comparePermissions } from "./compare";
import { askCredentials } from "./credentials";
import { askDataAccess, askStoreAccess } from "./data-access";
import { askEscalationGraph, askEscalationPaths } from "./escalations";
import { askExposure } from "./exposure";
import { askJobs, askLeastPrivilege } from "./least-privilege";
import { askUsage, askUsageOfPrincipal } from "./usage";
import { askWhatIf, policyDocument } from "./what-if";

const held = { dataFolder: "" };
vi.mock("@/lib/application/config/config", () => ({ config: () => held }));

const now = new Date("2026-03-05T12:00:00Z");
const bucket = "arn:aws:s3:::books";
const dana = `arn:aws:iam::${account}:user/dana`;
const etl = `arn:aws:iam::${account}:role/ETL`;
const elsewhere = { all: false, accounts: ["999988887777"] } as const;
const allow = (Action: string | string[], Resource = "*") => ({ Effect: "Allow", Action, Resource });

/** A day's inventory: dana may read the books from the second day on, and always make herself an administrator. */
function inventoryOf(day: string, danaReads: boolean): Snapshot {
  const details = sketchDetails({
    users: {
      dana: { policy: [allow("iam:PutUserPolicy"), ...(danaReads ? [allow("s3:*", `${bucket}/*`)] : [])] },
    },
    roles: { ETL: { policy: [allow("s3:GetObject", `${bucket}/*`), allow("sqs:*")] } },
  });
  const Policy = {
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { AWS: "555544443333" },
        Action: "s3:GetObject",
        Resource: `${bucket}/*`,
      },
    ],
  };
  const found = snapshotOf([
    resource("iam:authorization-details", details as never, { region: "global", name: "iam" }),
    resource(
      "iam:user",
      {
        UserName: "dana",
        LoginProfile: { CreateDate: "2025-01-01T00:00:00Z" },
        MFADevices: [],
        AccessKeys: [],
      },
      { id: dana, name: "dana", region: "global" },
    ),
    resource("s3:bucket", { Policy } as never, { id: bucket, name: "books" }),
  ]);
  return { ...found, takenAt: `${day}T12:00:00.000Z` };
}

let db: TestDatabase;

async function addEvents(): Promise<void> {
  await db.pool.query(
    `INSERT INTO cache.event (event_time, event_id, object_id, position, account, region, source, name, read_only, error,
                              actor, actor_name, actor_kind, person, resources)
     SELECT $1::timestamptz + n * interval '1 minute', gen_random_uuid(), 1, n, $2, 'eu-west-1', 's3', name, true, error,
            actor, 'x', 'iam-user', person, ARRAY[$3, $3 || '/' || n]
       FROM generate_series(1, 4) AS n,
            (VALUES ('GetObject', null, $4, 'dana'), ('GetObject', null, $5, null), ('PutObject', 'AccessDenied', $5, null))
              AS called (name, error, actor, person)`,
    ["2026-03-04T05:00:00Z", account, bucket, dana, etl],
  );
  await db.pool.query(
    `INSERT INTO cache.event_hour (hour, account, region, source, name, error, total)
     VALUES ('2026-03-04T05:00:00Z', $1, 'eu-west-1', 's3', 'GetObject', '', 12)`,
    [account],
  );
}

beforeAll(async () => {
  held.dataFolder = await mkdtemp(path.join(tmpdir(), "heptagon-permissions-"));
  db = await testDatabase();
  const days = [inventoryOf("2026-03-03", false), inventoryOf("2026-03-04", true)];
  for (const document of days) {
    const source = { kind: "snapshot" as const, name: document.takenAt };
    await importSnapshot(db, { document, source, dataFolder: held.dataFolder, now });
  }
  await addEvents();
});
afterAll(async () => {
  await db.drop();
  await rm(held.dataFolder, { recursive: true });
});

const asked = { days: 90, now };
const making = { width: "prefix", regions: "false", format: "json" } as const;

describe("who can, and who did", () => {
  const question = { action: "s3:GetObject", resource: `${bucket}/*`, now };

  it("says who is behind it, and how often it was done", async () => {
    const { rows, days } = await askWhoCan(db, wholeOrganisation, question);
    expect(rows.map(({ principal, holder, used }) => [principal, holder, used?.count])).toEqual([
      [etl, "machine", 4],
      [dana, "person", 4],
    ]);
    expect(days).toBe(90);
  });

  it("answers as of the end of an earlier day", async () => {
    const { rows } = await askWhoCan(db, wholeOrganisation, { ...question, at: "2026-03-03" });
    expect(rows.map(({ principal }) => principal)).toEqual([etl]);
  });

  it("compares one principal on two days", async () => {
    const days = { left: dana, right: dana, leftAt: "2026-03-03", rightAt: "2026-03-04" };
    const { difference } = await comparePermissions(db, wholeOrganisation, days);
    expect(difference.services.map(({ service }) => service)).toEqual(["s3"]);
    expect(difference.gained).toBeGreaterThan(10);
    expect(difference.lost).toBe(0);
  });
});

it("draws the ways to administrator, and lists those of one", async () => {
  const { nodes, cut } = await askEscalationGraph(db, wholeOrganisation, {});
  expect(nodes.some(({ members }) => members.includes(dana))).toBe(true);
  expect(cut.steps).toHaveLength(1);
  const { paths } = await askEscalationPaths(db, wholeOrganisation, { principal: dana, limit: 5 });
  expect(paths[0]?.[0]).toMatchObject({ method: "put-user-policy" });
  await expect(askEscalationPaths(db, elsewhere, { principal: dana, limit: 5 })).rejects.toMatchObject({
    kind: "not-found",
  });
});

it("counts who reaches data, who did, and how it went", async () => {
  const answer = await askDataAccess(db, wholeOrganisation, { limit: 10, now });
  expect(dataAccess.dataAccess.response.safeParse(answer).success).toBe(true);
  expect(answer.stores[0]).toMatchObject({
    id: bucket,
    counts: { read: { people: 1, machines: 1 }, write: { people: 1, machines: 0 } },
    used: { people: 1, machines: 1 },
  });
  const store = await askStoreAccess(db, wholeOrganisation, { id: bucket, now });
  expect(store.trend.map(({ counts }) => counts.read?.people)).toEqual([0, 1]);
  expect((await askDataAccess(db, elsewhere, { limit: 10, now })).total).toBe(0);
  await expect(askStoreAccess(db, elsewhere, { id: bucket, now })).rejects.toMatchObject({
    kind: "not-found",
  });
});

describe("used and granted", () => {
  it("finds statements that nothing went through", async () => {
    const answer = await askUsage(db, wholeOrganisation, asked);
    expect(usage.usage.response.safeParse(answer).success).toBe(true);
    expect(answer.principals.map(({ arn, statements }) => [arn, statements.unused])).toEqual([
      [etl, 1],
      [dana, 1],
    ]);
    const one = await askUsageOfPrincipal(db, wholeOrganisation, { ...asked, principal: etl });
    expect(one.statements.map(({ used }) => used?.count ?? 0)).toEqual([4, 0]);
    expect(one.refused).toBe(4);
  });

  it("makes the smallest policy, and proves it", async () => {
    const answer = await askLeastPrivilege(db, wholeOrganisation, { ...asked, ...making, principal: etl });
    expect(answer.replay).toMatchObject({ calls: 4, allowed: 4, denied: [] });
    expect(JSON.parse(answer.text).Statement[0]).toMatchObject({
      Action: ["s3:GetObject"],
      Resource: [`${bucket}/*`],
    });
    const { jobs, people } = await askJobs(db, wholeOrganisation, { ...asked, ...making });
    expect([people, jobs.map((job) => job.people)]).toEqual([1, [["dana"]]]);
  });

  it("has nothing to say of a principal outside the scope", async () => {
    const question = { ...asked, ...making, principal: etl };
    await expect(askLeastPrivilege(db, elsewhere, question)).rejects.toMatchObject({ kind: "not-found" });
  });
});

it("tries an edited policy on what was called", async () => {
  const { text, holders } = await policyDocument(db, wholeOrganisation, { principal: etl, name: "own" });
  expect(holders).toBe(1);
  const document = text.replace("s3:GetObject", "s3:PutObject");
  const edit = { kind: "inline", principal: etl, name: "own", document } as const;
  const answer = await askWhatIf(db, wholeOrganisation, edit, asked);
  expect(answer.totals).toEqual({ denied: 4, allowed: 4 });
  expect(answer.effects[0]?.difference).toMatchObject({ gained: 1, lost: 1 });
  const broken = { ...edit, document: '{"Statement":[{"Effect":"Maybe"}]}' };
  await expect(askWhatIf(db, wholeOrganisation, broken, asked)).rejects.toMatchObject({
    message: expect.stringContaining("Statement[0].Effect"),
  });
});

it("tells what outsiders reach, and whose credentials are in trouble", async () => {
  const outside = await askExposure(db, wholeOrganisation, {});
  expect(exposure.outsideAccess.response.safeParse(outside).success).toBe(true);
  expect(outside.exposures).toMatchObject([
    { resource: bucket, outsider: { kind: "account", name: "555544443333" }, stoppedBy: null },
  ]);
  const { users } = await askCredentials(db, wholeOrganisation, { now });
  expect(users.map(({ name, troubles }) => [name, troubles])).toEqual([
    ["dana", ["password without MFA", "password not used"]],
  ]);
  expect((await askCredentials(db, elsewhere, { now })).users).toEqual([]);
});
