import { describe, expect, it } from "vitest";
import { arnOfResource } from "./resource-arn";
import { type Calls, usesOf } from "./uses";
import { whoUsed } from "./who-used";

const place = { region: "eu-west-1", account: "111122223333" };
const bucket = "arn:aws:s3:::books";
const calls = (more: Partial<Calls>): Calls => ({
  actor: "arn:aws:iam::111122223333:role/Deploy",
  person: null,
  ...place,
  source: "s3",
  name: "GetObject",
  resources: [bucket, `${bucket}/a`],
  readOnly: true,
  refused: false,
  count: 3,
  last: "2026-11-01T00:00:00.000Z",
  ...more,
});

describe("the permissions that a call needed", () => {
  it.each([
    ["dynamodb", "orders", "arn:aws:dynamodb:eu-west-1:111122223333:table/orders"],
    ["ssm", "/app/flags", "arn:aws:ssm:eu-west-1:111122223333:parameter/app/flags"],
    ["ec2", "i-0123456789abcdef0", "arn:aws:ec2:eu-west-1:111122223333:instance/i-0123456789abcdef0"],
    [
      "sqs",
      "https://sqs.eu-west-1.amazonaws.com/111122223333/jobs",
      "arn:aws:sqs:eu-west-1:111122223333:jobs",
    ],
    ["secretsmanager", "ledger", "arn:aws:secretsmanager:eu-west-1:111122223333:secret:ledger-??????"],
    ["kms", "alias/ledger", null],
    ["ec2", "web", null],
  ])("name what %s touched: %s", (source, name, arn) => {
    expect(arnOfResource(name, { source, ...place })).toBe(arn);
  });

  it("are about the object, or on everything where nothing is named", () => {
    expect(usesOf(calls({}))).toEqual([{ action: "s3:GetObject", resource: `${bucket}/a` }]);
    expect(usesOf(calls({ name: "ListBuckets", resources: [] }))).toEqual([
      { action: "s3:ListAllMyBuckets", resource: "*" },
    ]);
    expect(usesOf(calls({ source: "signin", name: "ConsoleLogin" }))).toBeNull();
  });
});

describe("who did it", () => {
  it("adds up calls on what fits, and leaves refused ones out", () => {
    const seen = [
      calls({}),
      calls({ resources: [bucket, `${bucket}/b`], count: 1, last: "2026-11-02T00:00:00.000Z" }),
      calls({ actor: "arn:aws:iam::111122223333:user/eve", refused: true }),
      calls({ name: "PutObject" }),
    ];
    const found = whoUsed(seen, { action: "S3:getobject", resource: `${bucket}/*` });
    expect([...found]).toEqual([
      ["arn:aws:iam::111122223333:role/Deploy", { count: 4, last: "2026-11-02T00:00:00.000Z" }],
    ]);
    expect(whoUsed(seen, { action: "s3:GetObject", resource: `${bucket}/c` }).size).toBe(0);
  });
});
