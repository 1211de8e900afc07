import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "@/lib/adapters/db/testing/database";
import { search } from "@/lib/application/search/search";
import type { Role } from "@/lib/domain/access/permissions";
import { checks } from "@/lib/domain/posture/registry";
import { type AccountScope, wholeOrganisation } from "@/lib/domain/scope/account-scope";

const event = "5e1dc7f4-52f8-4f0b-9b58-6f1c3ad2a4b1";
const key = "AKIAIOSFODNN7EXAMPLE";
const account = "111111111111";
const group = "sg-0a1b2c3d4e5f60718";
let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
  await db.pool.query(
    `INSERT INTO cache.event (event_time, event_id, object_id, position, account, region, source, name,
                              actor, actor_name, actor_kind, person, session, ip, resources)
     VALUES ('2026-03-04T05:06:07Z', $1, 1, 0, $2, 'eu-west-1', 'ec2', 'DeleteSecurityGroup',
             'arn:aws:iam::111111111111:role/DBA', 'DBA', 'assumed-role', 'dana@example.com', $3, '198.51.100.7', ARRAY[$4])`,
    [event, account, key, group],
  );
  await db.pool.query(
    `INSERT INTO cache.event_hour (hour, account, region, source, name, total)
     VALUES ('2026-03-04T05:00:00Z', $1, 'eu-west-1', 'ec2', 'DeleteSecurityGroup', 3)`,
    [account],
  );
  const details = {
    UserDetailList: [],
    RoleDetailList: [{ Arn: "arn:aws:iam::111111111111:role/DBA", RoleName: "DBA" }],
  };
  await db.pool.query(
    `INSERT INTO cache.resource (id, type, account, region, name, config, snapshot_id) VALUES
       ('arn:aws:s3:::customer-data', 's3:bucket', $1, 'eu-west-1', 'customer-data', '{}', 1),
       ('arn:aws:s3:::a_b', 's3:bucket', $1, 'eu-west-1', 'a_b', '{}', 1),
       ('arn:aws:s3:::axb', 's3:bucket', $1, 'eu-west-1', 'axb', '{}', 1),
       ('arn:aws:iam::111111111111:root', 'iam:authorization-details', $1, 'global', 'root', $2, 1)`,
    [account, JSON.stringify(details)],
  );
});
afterAll(() => db.drop());

async function hrefs(text: string, role: Role = "administrator", scope: AccountScope = wholeOrganisation) {
  const person = { id: "1", email: "a@example.com", name: "A", role, scope, mustChangePassword: false };
  return (await search(db, scope, person, text)).map((hit) => hit.href);
}

describe("search", () => {
  it("opens an event by its id", async () => {
    expect(await hrefs(event.toUpperCase())).toEqual([`/timeline?event=${event}`]);
  });

  it("leads a resource that is gone to those who touched it", async () => {
    expect((await hrefs(group))[0]).toBe(`/timeline?resource=${group}`);
  });

  it("leads an address to its events, an access key to its session and its actor", async () => {
    expect(await hrefs("198.51.100.0/24")).toEqual(["/timeline?ip=198.51.100.0%2F24"]);
    expect(await hrefs(key)).toEqual([
      `/timeline?session=${key}`,
      `/timeline?actor=${encodeURIComponent("arn:aws:iam::111111111111:role/DBA")}`,
    ]);
  });

  it("finds a bucket by part of its name, with what one asks about it", async () => {
    const arn = encodeURIComponent("arn:aws:s3:::customer-data");
    expect(await hrefs("customer")).toEqual([
      `/findings?resource=${arn}`,
      `/permissions?mode=who-can&resource=${arn}`,
      `/timeline?resource=${arn}`,
    ]);
  });

  it("takes wildcards of the database as letters", async () => {
    expect(await hrefs("a_b", "manager")).toEqual([
      `/findings?resource=${encodeURIComponent("arn:aws:s3:::a_b")}`,
    ]);
  });

  it("finds roles and people, what they can do and what they did", async () => {
    const arn = encodeURIComponent("arn:aws:iam::111111111111:role/DBA");
    expect(await hrefs("dba")).toEqual([`/permissions?principal=${arn}`, `/timeline?actor=${arn}`]);
    expect(await hrefs("dana@")).toEqual(["/timeline?person=dana%40example.com"]);
  });

  it("finds API calls and checks by name", async () => {
    expect(await hrefs("deletesecurity")).toEqual(["/timeline?name=DeleteSecurityGroup"]);
    const [check] = checks;
    expect(await hrefs(check?.title.toUpperCase() ?? "")).toContain(`/findings?check=${check?.id}`);
  });

  it("shows a manager no events and no permissions", async () => {
    for (const text of [event, group, "198.51.100.7", key, "dba", "dana@", "deletesecurity"]) {
      expect(await hrefs(text, "manager"), text).toEqual([]);
    }
    expect(await hrefs("customer", "manager")).toHaveLength(1);
  });

  it("finds nothing of other accounts", async () => {
    const elsewhere: AccountScope = { all: false, accounts: ["222222222222"] };
    for (const text of [event, group, key, "dba", "dana@", "deletesecurity", "customer", account]) {
      expect(await hrefs(text, "administrator", elsewhere), text).toEqual([]);
    }
  });
});
