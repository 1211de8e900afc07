import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "@/lib/adapters/db/testing/database";
import { bucket, bucketsOfDay, importAll, prod, test } from "@/lib/application/findings/testing/buckets";
import { askReach } from "@/lib/application/iam/reach";
import { relationsOf, resource } from "@/lib/application/posture/resource";
import { endpoints } from "@/lib/contract/endpoints/resources";
import type { Resource } from "@/lib/domain/posture/snapshot/document";
import { type AccountScope, wholeOrganisation } from "@/lib/domain/scope/account-scope";

const onlyTest: AccountScope = { all: false, accounts: [test] };
const alpha = "arn:aws:s3:::alpha";
const closed = "arn:aws:s3:::closed";
const group = `arn:aws:ec2:eu-west-1:${prod}:security-group/sg-0a1b2c3d4e5f60718`;
const vpc = `arn:aws:ec2:eu-west-1:${prod}:vpc/vpc-0a1b2c3d4e5f60718`;
const place = { account: prod, region: "eu-west-1" };

function machine(name: string, account: string): Resource {
  const id = `arn:aws:ec2:eu-west-1:${account}:instance/${name}`;
  const config = { SecurityGroups: [{ GroupId: "sg-0a1b2c3d4e5f60718" }] };
  return { type: "ec2:instance", account, region: "eu-west-1", id, name, config };
}

function statement(action: string, on: string, more: object = {}) {
  return { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: action, Resource: on, ...more }] };
}

function user(name: string, policy: object) {
  const inline = [{ PolicyName: "own", PolicyDocument: policy }];
  return {
    Arn: `arn:aws:iam::${prod}:user/${name}`,
    UserName: name,
    UserId: name.toUpperCase(),
    Path: "/",
    CreateDate: "2026-01-01T00:00:00Z",
    UserPolicyList: inline,
    GroupList: [],
    AttachedManagedPolicies: [],
  };
}

const people: Resource = {
  type: "iam:authorization-details",
  account: prod,
  region: "global",
  id: `arn:aws:iam::${prod}:root`,
  name: "authorization details",
  config: {
    UserDetailList: [
      user("reader", statement("s3:GetObject", `${closed}/*`)),
      user(
        "at-the-office",
        statement("s3:GetObject", `${closed}/*`, {
          Condition: { IpAddress: { "aws:SourceIp": "192.0.2.0/24" } },
        }),
      ),
      user("elsewhere", statement("s3:GetObject", "arn:aws:s3:::other/*")),
    ],
    GroupDetailList: [],
    RoleDetailList: [],
    Policies: [],
  },
};
const network: Resource[] = [
  {
    ...place,
    type: "ec2:security-group",
    id: group,
    name: "web",
    config: {
      VpcId: "vpc-0a1b2c3d4e5f60718",
      Description: "password=hunter2",
      MasterUserPassword: "hunter2",
    },
    tags: { team: "shop" },
  },
  { ...place, type: "ec2:vpc", id: vpc, name: "main", config: {} },
  machine("i-1", prod),
  machine("i-2", test),
];

let db: TestDatabase;
let dataFolder: string;

beforeAll(async () => {
  dataFolder = await mkdtemp(path.join(tmpdir(), "heptagon-resource-"));
  db = await testDatabase();
  await importAll(db, dataFolder, [
    bucketsOfDay(10, [
      bucket("alpha", false),
      bucket("closed", false),
      bucket("gone", false),
      ...network,
      people,
    ]),
    bucketsOfDay(20, [bucket("alpha", true), bucket("closed", false), ...network, people]),
  ]);
});
afterAll(async () => {
  await db.drop();
  await rm(dataFolder, { recursive: true });
});

describe("a resource", () => {
  it("comes with its policies, and what changed from snapshot to snapshot", async () => {
    const answer = await resource(db, wholeOrganisation, alpha);
    expect(endpoints.getResource.response.safeParse(answer).error).toBeUndefined();
    expect(answer).toMatchObject({ present: true, name: "alpha", type: "s3:bucket", account: prod });
    expect(answer.asOf).toBe("2026-03-20T06:00:00.000Z");
    expect(answer.policies).toEqual([
      expect.objectContaining({ statements: [expect.objectContaining({ Principal: "*" })] }),
    ]);
    expect(answer.history[0]).toMatchObject({ change: "changed", at: "2026-03-20T06:00:00.000Z" });
    expect(answer.history[0]?.differences.map((one) => one.path)).toContain("Policy");
  });

  it("is found by its own id, and keeps secrets to itself", async () => {
    const answer = await resource(db, wholeOrganisation, "sg-0a1b2c3d4e5f60718");
    expect(answer).toMatchObject({ id: group, tags: { team: "shop" } });
    expect(answer.config?.MasterUserPassword).not.toContain("hunter2");
  });

  it("that is gone is known by its history", async () => {
    const answer = await resource(db, wholeOrganisation, "arn:aws:s3:::gone");
    expect(answer).toMatchObject({ present: false, config: null, policies: [] });
    expect(answer.history[0]?.change).toBe("removed");
  });

  it("of another account is not there for those who may not see it", async () => {
    await expect(resource(db, onlyTest, alpha)).rejects.toMatchObject({ kind: "not-found" });
    await expect(resource(db, onlyTest, "arn:aws:s3:::gone")).rejects.toMatchObject({ kind: "not-found" });
    await expect(relationsOf(db, onlyTest, group)).rejects.toMatchObject({ kind: "not-found" });
    await expect(askReach(db, onlyTest, alpha)).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("its relations", () => {
  it("go both ways, in the accounts that one may see", async () => {
    const answer = await relationsOf(db, wholeOrganisation, group);
    expect(endpoints.resourceRelations.response.safeParse(answer).error).toBeUndefined();
    expect(answer.relations.map(({ name, direction, as }) => `${direction} ${name} as ${as}`)).toEqual([
      "names main as vpc",
      "named-by i-1 as group",
      "named-by i-2 as group",
    ]);
    const onlyProd: AccountScope = { all: false, accounts: [prod] };
    expect(JSON.stringify(await relationsOf(db, onlyProd, group))).not.toContain("i-2");
  });
});

describe("who can reach it", () => {
  it("is asked of the IAM engine, action by action, with conditions apart", async () => {
    const answer = await askReach(db, wholeOrganisation, closed);
    expect(endpoints.reach.response.safeParse(answer).error).toBeUndefined();
    const read = answer.kinds.find(({ kind }) => kind === "read");
    expect(read).toMatchObject({ action: "s3:GetObject", asked: 3, allowed: 1, conditional: 1 });
    expect(read?.principals.map(({ principal, decision }) => `${principal} ${decision}`)).toEqual([
      `arn:aws:iam::${prod}:user/reader Allowed`,
      `arn:aws:iam::${prod}:user/at-the-office Conditional`,
    ]);
    expect(answer.kinds.find(({ kind }) => kind === "administer")).toMatchObject({ allowed: 0 });
  });
});
