import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./root-no-access-keys";

const summary = (keys: number | undefined) =>
  resource("iam:account-summary", {
    SummaryMap: keys === undefined ? undefined : { AccountAccessKeysPresent: keys },
  });

it("passes without keys, fails with one, and says when it cannot know", () => {
  expect(statuses(check, [summary(0)])).toEqual(["pass"]);
  expect(statuses(check, [summary(1)])).toEqual(["fail"]);
  expect(statuses(check, [summary(undefined)])).toEqual(["not_assessed"]);
});
