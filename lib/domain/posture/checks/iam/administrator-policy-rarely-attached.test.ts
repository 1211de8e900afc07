import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./administrator-policy-rarely-attached";

const PolicyArn = "arn:aws:iam::aws:policy/AdministratorAccess";
const Document = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] };
const attached = { PolicyName: "AdministratorAccess", PolicyArn };
const details = (user: object, role: object) =>
  resource("iam:authorization-details", {
    UserDetailList: [{ UserName: "dana", Arn: "arn:aws:iam::111122223333:user/dana", ...user }],
    GroupDetailList: [
      {
        GroupName: "admins",
        Arn: "arn:aws:iam::111122223333:group/admins",
        AttachedManagedPolicies: [attached],
      },
    ],
    RoleDetailList: [{ RoleName: "App", Arn: "arn:aws:iam::111122223333:role/App", ...role }],
    Policies: [
      {
        PolicyName: "AdministratorAccess",
        Arn: PolicyArn,
        PolicyVersionList: [{ VersionId: "v1", IsDefaultVersion: true, Document }],
      },
    ],
  });

it("fails on users, also through groups, and not on roles", () => {
  expect(statuses(check, [details({}, { AttachedManagedPolicies: [attached] })])).toEqual(["pass"]);
  expect(statuses(check, [details({ AttachedManagedPolicies: [attached] }, {})])).toEqual(["fail"]);
  expect(statuses(check, [details({ GroupList: ["admins"] }, {})])).toEqual(["fail"]);
});
