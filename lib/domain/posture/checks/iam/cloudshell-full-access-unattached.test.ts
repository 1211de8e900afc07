import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./cloudshell-full-access-unattached";

const PolicyArn = "arn:aws:iam::aws:policy/AWSCloudShellFullAccess";
const Document = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "cloudshell:*", Resource: "*" }],
};
const details = (role: object) =>
  resource("iam:authorization-details", {
    UserDetailList: [],
    GroupDetailList: [],
    RoleDetailList: [{ RoleName: "App", Arn: "arn:aws:iam::111122223333:role/App", ...role }],
    Policies: [
      {
        PolicyName: "AWSCloudShellFullAccess",
        Arn: PolicyArn,
        PolicyVersionList: [{ VersionId: "v1", IsDefaultVersion: true, Document }],
      },
    ],
  });

it("fails where somebody holds it", () => {
  expect(statuses(check, [details({})])).toEqual(["pass"]);
  const attached = [{ PolicyName: "AWSCloudShellFullAccess", PolicyArn }];
  expect(statuses(check, [details({ AttachedManagedPolicies: attached })])).toEqual(["fail"]);
});
