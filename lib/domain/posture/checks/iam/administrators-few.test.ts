import { expect, it } from "vitest";
import { denied, resource, statuses } from "../../testing/kit";
import { check } from "./administrators-few";

const document = (statement: object) => ({ PolicyDocument: { Statement: [statement] } });
const everything = document({ Effect: "Allow", Action: "*", Resource: "*" });
const noStopping = document({ Effect: "Deny", Action: "cloudtrail:StopLogging", Resource: "*" });
const user = (index: number, more: object = {}) => ({
  UserName: `u${index}`,
  Arn: `arn:u${index}`,
  GroupList: ["all"],
  ...more,
});
const iam = (UserDetailList: Record<string, unknown>[], groupPolicies: object[] = [everything]) =>
  resource("iam:authorization-details", {
    UserDetailList,
    GroupDetailList: [{ GroupName: "all", GroupPolicyList: groupPolicies }],
  });
const four = [0, 1, 2, 3];

it("counts administrators through groups, own and managed policies", () => {
  expect(statuses(check, [iam(four.map((index) => user(index)))])).toEqual(["fail"]);
  expect(statuses(check, [iam(four.slice(1).map((index) => user(index)))])).toEqual(["pass"]);
  const own = { GroupList: [], UserPolicyList: [everything] };
  expect(statuses(check, [iam(four.map((index) => user(index, own)))])).toEqual(["fail"]);
  const managed = { GroupList: [], AttachedManagedPolicies: [{ PolicyArn: "arn:policy" }] };
  const version = { Document: everything.PolicyDocument, IsDefaultVersion: true };
  const withPolicy = iam(four.map((index) => user(index, managed)));
  withPolicy.config.Policies = [{ Arn: "arn:policy", PolicyVersionList: [version] }];
  expect(statuses(check, [withPolicy])).toEqual(["fail"]);
});

it("leaves out who is held back by a denial or a boundary, and who may do most but not all", () => {
  expect(
    statuses(check, [
      iam(
        four.map((index) => user(index)),
        [everything, noStopping],
      ),
    ]),
  ).toEqual(["pass"]);
  const bounded = { PermissionsBoundary: { PermissionsBoundaryArn: "arn:boundary" } };
  expect(statuses(check, [iam(four.map((index) => user(index, bounded)))])).toEqual(["pass"]);
  const power = document({ Effect: "Allow", NotAction: ["iam:*", "organizations:*"], Resource: "*" });
  expect(
    statuses(check, [
      iam(
        four.map((index) => user(index)),
        [power],
      ),
    ]),
  ).toEqual(["pass"]);
});

it("is not assessed without authorisation details", () => {
  expect(statuses(check, [], [denied("iam:GetAccountAuthorizationDetails", { region: "global" })])).toEqual([
    "not_assessed",
  ]);
  expect(statuses(check, [], [], ["iam"])).toEqual(["not_assessed"]);
});
