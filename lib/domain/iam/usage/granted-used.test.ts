import { describe, expect, it } from "vitest";
import { buildEstate } from "../account/estate";
import { roleArn, sketchAccount } from "../testing/account";
import { grantedAndUsed } from "./granted-used";
import { jobsOf } from "./jobs";
import type { Calls } from "./uses";

const books = "arn:aws:s3:::books";
const allow = (Action: string | string[], Resource: string) => ({ Effect: "Allow", Action, Resource });
const estate = buildEstate({
  accounts: [
    sketchAccount({
      roles: {
        ETL: {
          policy: [
            allow("s3:GetObject", `${books}/*`),
            allow("s3:*", "arn:aws:s3:::logs/*"),
            allow("sqs:*", "*"),
          ],
        },
      },
    }),
  ],
});
const calls = (more: Partial<Calls>): Calls => ({
  actor: roleArn("ETL"),
  person: null,
  account: "111122223333",
  region: "eu-west-1",
  source: "s3",
  name: "GetObject",
  resources: [books, `${books}/a`],
  readOnly: true,
  refused: false,
  count: 2,
  last: "2026-11-01T00:00:00.000Z",
  ...more,
});
const reach = {
  principal: roleArn("ETL"),
  reachable: 3,
  total: 9,
  caveats: [],
  services: [
    {
      service: "s3",
      name: "S3",
      total: 5,
      allowed: 2,
      conditional: 0,
      levels: [],
      actions: ["s3:GetObject", "s3:PutObject"].map((action) => ({
        action,
        level: "Read" as const,
        decision: "Allowed" as const,
        resources: ["*"],
        except: [],
        conditions: [],
      })),
    },
  ],
};

describe("granted and used", () => {
  const principal = estate.principals.get(roleArn("ETL"));
  const ask = (seen: Calls[]) => principal && grantedAndUsed(estate, principal, { calls: seen, reach });

  it("finds the statements that nothing went through", () => {
    const answer = ask([
      calls({}),
      calls({ resources: [books, `${books}/b`], last: "2026-11-02T00:00:00.000Z" }),
    ]);
    expect(answer?.statements.map(({ path, used }) => [path, used?.count ?? 0])).toEqual([
      ["Statement[0]", 4],
      ["Statement[1]", 0],
      ["Statement[2]", 0],
    ]);
    expect(answer?.services).toEqual([
      { service: "s3", name: "S3", granted: 2, used: 1, last: "2026-11-02T00:00:00.000Z" },
    ]);
    expect([answer?.granted, answer?.used]).toEqual([3, 1]);
  });

  it("tells what it did beyond what it may now, and how often it was refused", () => {
    const answer = ask([
      calls({ source: "ec2", name: "RunInstances", resources: [] }),
      calls({ refused: true }),
    ]);
    expect(answer?.beyond.map(({ action }) => action)).toEqual(["ec2:RunInstances"]);
    expect(answer?.refused).toBe(2);
    expect(answer?.statements.every(({ used }) => used === null)).toBe(true);
  });
});

describe("jobs", () => {
  const worker = (person: string, ...actions: string[]) => ({
    person,
    calls: actions.map((action) => ({ action, resource: "*", count: 1 })),
  });

  it("groups who does much the same, and says what it looks like", () => {
    const jobs = jobsOf([
      worker("dana", "rds:DescribeDBInstances", "rds:ModifyDBInstance", "s3:ListAllMyBuckets"),
      worker("milo", "rds:DescribeDBInstances", "rds:ModifyDBInstance"),
      worker("ada", "ce:GetCostAndUsage", "budgets:ViewBudget"),
    ]);
    expect(jobs.map(({ name, people }) => [name, people])).toEqual([
      ["database administrator", ["dana", "milo"]],
      ["accountant", ["ada"]],
    ]);
    expect(jobs[0]?.calls.find(({ action }) => action === "rds:ModifyDBInstance")?.count).toBe(2);
  });
});
