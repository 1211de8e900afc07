import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./role-trust-not-open";

const role = (Principal: unknown, Condition?: object) =>
  resource(
    "iam:role",
    {
      AssumeRolePolicyDocument: {
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Principal, Action: "sts:AssumeRole", ...(Condition && { Condition }) },
        ],
      },
    },
    { id: "arn:aws:iam::111122223333:role/worker", region: "global" },
  );

it("passes named principals and conditions on the organisation", () => {
  expect(statuses(check, [role({ Service: "ec2.amazonaws.com" })])).toEqual(["pass"]);
  expect(statuses(check, [role("*", { StringEquals: { "aws:PrincipalOrgID": "o-1234567890" } })])).toEqual([
    "pass",
  ]);
});

it("passes what a stranger cannot know or be, and a denial of strangers", () => {
  expect(statuses(check, [role("*", { StringEquals: { "sts:ExternalId": "7c41" } })])).toEqual(["pass"]);
  expect(statuses(check, [role({ AWS: "444455556666" })])).toEqual(["pass"]);
});

it("fails everyone, and everyone with a condition that narrows nobody", () => {
  expect(statuses(check, [role({ AWS: "*" })])).toEqual(["fail"]);
  expect(statuses(check, [role("*", { Bool: { "aws:MultiFactorAuthPresent": "true" } })])).toEqual(["fail"]);
});

it("is not assessed without a trust policy", () => {
  expect(statuses(check, [resource("iam:role", {})])).toEqual(["not_assessed"]);
});
