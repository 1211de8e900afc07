import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./bucket-tls-only";

const denial = {
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: ["arn:aws:s3:::b", "arn:aws:s3:::b/*"],
  Condition: { Bool: { "aws:SecureTransport": "false" } },
};
const bucket = (statement: object | null) =>
  resource(
    "s3:bucket",
    { Policy: statement && JSON.stringify({ Statement: [statement] }) },
    { id: "arn:aws:s3:::b" },
  );

it("passes a denial for everyone, everything, bucket and objects", () => {
  expect(statuses(check, [bucket(denial), bucket({ ...denial, Resource: "*" })])).toEqual(["pass", "pass"]);
});

it("fails anything less", () => {
  expect(statuses(check, [bucket(null)])).toEqual(["fail"]);
  expect(statuses(check, [bucket({ ...denial, Action: "s3:GetObject" })])).toEqual(["fail"]);
  expect(statuses(check, [bucket({ ...denial, Resource: "arn:aws:s3:::b/*" })])).toEqual(["fail"]);
  expect(
    statuses(check, [bucket({ ...denial, Principal: { AWS: "arn:aws:iam::111122223333:root" } })]),
  ).toEqual(["fail"]);
  const weakened = { ...denial.Condition, StringEquals: { "aws:PrincipalAccount": "111122223333" } };
  expect(statuses(check, [bucket({ ...denial, Condition: weakened })])).toEqual(["fail"]);
});

it("is not assessed without the policy", () => {
  expect(statuses(check, [resource("s3:bucket", {})])).toEqual(["not_assessed"]);
});
