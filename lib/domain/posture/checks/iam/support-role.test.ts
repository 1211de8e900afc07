import { expect, it } from "vitest";
import { everything } from "@/lib/domain/iam/testing/account";
import { iamDetails } from "../../iam/testing";
import { denied, statuses } from "../../testing/kit";
import { check } from "./support-role";

const role = (Action: string) =>
  iamDetails({ roles: { helper: { policy: [{ Effect: "Allow", Action, Resource: "*" }] } } });

it("asks who may open a case without being an administrator", () => {
  expect(statuses(check, [role("support:*")])).toEqual(["pass"]);
  expect(statuses(check, [role("s3:Get*")])).toEqual(["fail"]);
  expect(statuses(check, [iamDetails({ roles: { admin: { policy: [everything] } } })])).toEqual(["fail"]);
  expect(statuses(check, [], [denied("iam:GetAccountAuthorizationDetails", { region: "global" })])).toEqual([
    "not_assessed",
  ]);
});
