import { expect, it } from "vitest";
import { everything } from "@/lib/domain/iam/testing/account";
import { iamDetails } from "../../iam/testing";
import { denied, judged, statuses } from "../../testing/kit";
import { check } from "./nobody-becomes-administrator";

const grantingPolicies = { Effect: "Allow", Action: "iam:PutUserPolicy", Resource: "*" };

it("names who can give themselves everything", () => {
  const [finding] = judged(check, [iamDetails({ users: { mallory: { policy: [grantingPolicies] } } })]);
  expect(finding).toMatchObject({ status: "fail", reason: expect.stringContaining("mallory") });
});

it("passes administrators, who are counted elsewhere, and people whom a denial holds back", () => {
  const held = { policy: [grantingPolicies, { ...grantingPolicies, Effect: "Deny" }] };
  expect(statuses(check, [iamDetails({ users: { root: { policy: [everything] }, bob: held } })])).toEqual([
    "pass",
  ]);
  expect(statuses(check, [], [denied("iam:GetAccountAuthorizationDetails", { region: "global" })])).toEqual([
    "not_assessed",
  ]);
});
