import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./root-mfa";

const account = (summary: Record<string, number> | undefined) =>
  resource("iam:account-summary", { SummaryMap: summary }, { region: "global" });

it("passes with an MFA device, fails without one, and says when it cannot know", () => {
  expect(statuses(check, [account({ AccountMFAEnabled: 1 })])).toEqual(["pass"]);
  expect(statuses(check, [account({ AccountMFAEnabled: 0 })])).toEqual(["fail"]);
  expect(statuses(check, [account(undefined)])).toEqual(["not_assessed"]);
});
