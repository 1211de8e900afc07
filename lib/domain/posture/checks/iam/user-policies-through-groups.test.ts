import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./user-policies-through-groups";

const user = (config: object) =>
  resource("iam:user", { AttachedPolicies: [], InlinePolicies: [], ...config });
const attached = [{ PolicyName: "PowerUserAccess", PolicyArn: "arn:aws:iam::aws:policy/PowerUserAccess" }];

it("passes without policies, fails with an attached or an inline one", () => {
  expect(statuses(check, [user({})])).toEqual(["pass"]);
  expect(statuses(check, [user({ AttachedPolicies: attached })])).toEqual(["fail"]);
  expect(statuses(check, [user({ InlinePolicies: [{ PolicyName: "own", PolicyDocument: "{}" }] })])).toEqual([
    "fail",
  ]);
});

it("is not assessed when policies could not be listed", () => {
  expect(statuses(check, [user({ InlinePolicies: undefined })])).toEqual(["not_assessed"]);
});
