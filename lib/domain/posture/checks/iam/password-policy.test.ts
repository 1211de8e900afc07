import { expect, it } from "vitest";
import { denied, resource, statuses } from "../../testing/kit";
import { check } from "./password-policy";

const policy = (length: number, reuse: number | undefined) =>
  resource("iam:password-policy", {
    PasswordPolicy: { MinimumPasswordLength: length, PasswordReusePrevention: reuse },
  });

it("asks for both length and memory", () => {
  expect(statuses(check, [policy(14, 24)])).toEqual(["pass"]);
  expect(statuses(check, [policy(13, 24)])).toEqual(["fail"]);
  expect(statuses(check, [policy(20, undefined)])).toEqual(["fail"]);
});

it("fails an account without a policy, and says when it was denied", () => {
  expect(statuses(check, [resource("iam:password-policy", { PasswordPolicy: null })])).toEqual(["fail"]);
  expect(statuses(check, [], [denied("iam:GetAccountPasswordPolicy", { region: "global" })])).toEqual([
    "not_assessed",
  ]);
});
