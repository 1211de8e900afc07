import { describe, expect, it } from "vitest";
import { buildEstate } from "../account/estate";
import { roleArn, sketchAccount, trusts, userArn } from "../testing/account";
import type { Calls } from "../usage/uses";
import { accessOfStore, countAccess } from "./access";
import { kindOfAction, liesIn, type Store } from "./stores";

const bucket: Store = { id: "arn:aws:s3:::books", type: "s3:bucket", name: "books", account: "111122223333" };
const read = { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::books/*" };
const estate = buildEstate({
  accounts: [
    sketchAccount({
      users: {
        dana: { policy: [{ ...read, Action: "s3:*" }] },
        milo: { policy: [{ Effect: "Allow", Action: "sts:AssumeRole", Resource: roleArn("ETL") }] },
        careful: { policy: [{ ...read, Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } } }] },
        stranger: {},
      },
      roles: { ETL: { policy: [read], trust: [trusts("111122223333")] } },
    }),
  ],
});
const holder = (arn: string) => (arn.includes(":user/") ? "person" : "machine");
const call: Calls = {
  actor: roleArn("ETL"),
  person: null,
  account: "111122223333",
  region: "eu-west-1",
  source: "s3",
  name: "GetObject",
  resources: ["arn:aws:s3:::books", "arn:aws:s3:::books/a"],
  readOnly: true,
  refused: false,
  count: 5,
  last: "2026-11-01T00:00:00.000Z",
};

describe("who can reach data", () => {
  it("counts people and machines by kind, and those under conditions", () => {
    expect(countAccess(estate, bucket, holder)).toEqual({
      read: { people: 3, machines: 1, conditional: 1 },
      write: { people: 1, machines: 0, conditional: 0 },
      delete: { people: 1, machines: 0, conditional: 0 },
    });
  });

  it("puts who did before who can, and names the way", () => {
    const rows = accessOfStore(estate, bucket, { holder, calls: [call, { ...call, refused: true }] });
    expect(rows.map(({ principal }) => principal)).toEqual([
      roleArn("ETL"),
      userArn("careful"),
      userArn("dana"),
      userArn("milo"),
    ]);
    expect(rows[0]?.used.read).toEqual({ count: 5, last: call.last });
    expect(rows[3]?.may.read).toEqual({ sure: true, roles: [roleArn("ETL")] });
  });
});

it("knows what access to data is, and what lies in a store", () => {
  expect(
    ["s3:GetObject", "dynamodb:Query", "s3:GetBucketAcl", "kms:ScheduleKeyDeletion"].map(kindOfAction),
  ).toEqual(["read", "read", null, "delete"]);
  expect(liesIn("arn:aws:s3:::books-2/a", bucket)).toBe(false);
  const secret = {
    id: "arn:aws:secretsmanager:eu-west-1:1:secret:db-AbC123",
    type: "secretsmanager:secret" as const,
  };
  expect(liesIn("arn:aws:secretsmanager:eu-west-1:1:secret:db-??????", secret)).toBe(true);
});
