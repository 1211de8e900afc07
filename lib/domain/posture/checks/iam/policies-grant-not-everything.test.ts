import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./policies-grant-not-everything";

const all = { Effect: "Allow", Action: "*", Resource: "*" };
const details = (statement: object) =>
  resource("iam:authorization-details", {
    UserDetailList: [],
    GroupDetailList: [],
    RoleDetailList: [
      {
        RoleName: "App",
        Arn: "arn:aws:iam::111122223333:role/App",
        RolePolicyList: [
          { PolicyName: "own", PolicyDocument: { Version: "2012-10-17", Statement: [statement] } },
        ],
      },
    ],
    Policies: [],
  });

it("fails on everything for everyone, not on less", () => {
  expect(statuses(check, [details(all)])).toEqual(["fail"]);
  expect(statuses(check, [details({ ...all, Action: ["s3:*", "*:*"] })])).toEqual(["fail"]);
  expect(statuses(check, [details({ ...all, Action: "s3:*" })])).toEqual(["pass"]);
  expect(statuses(check, [details({ ...all, Resource: "arn:aws:s3:::books/*" })])).toEqual(["pass"]);
  expect(
    statuses(check, [details({ ...all, Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } } })]),
  ).toEqual(["pass"]);
});
