import { expect, it } from "vitest";
import { daysAgo, resource, statuses } from "../../testing/kit";
import { check } from "./access-key-age";

const key = (days: number, Status = "Active") => ({
  AccessKeyId: "AKIAEXAMPLE",
  Status,
  CreateDate: daysAgo(days),
});
const user = (keys: Record<string, unknown>[] | undefined) => resource("iam:user", { AccessKeys: keys });

it("measures active keys against 90 days", () => {
  expect(statuses(check, [user([key(90)])])).toEqual(["pass"]);
  expect(statuses(check, [user([key(10), key(91)])])).toEqual(["fail"]);
});

it("leaves out users without active keys, and says when keys were not listed", () => {
  expect(statuses(check, [user([]), user([key(400, "Inactive")])])).toEqual([]);
  expect(statuses(check, [user(undefined)])).toEqual(["not_assessed"]);
});
