import { expect, it } from "vitest";
import { denied, resource, statuses } from "../../testing/kit";
import { check } from "./log-retention-a-year";

const group = (retentionInDays?: number) =>
  resource("logs:log-group", { logGroupName: "app", retentionInDays });

it("passes a year or for ever, fails less", () => {
  expect(statuses(check, [group(365), group()])).toEqual(["pass", "pass"]);
  expect(statuses(check, [group(30)])).toEqual(["fail"]);
});

it("is not assessed where log groups could not be listed", () => {
  expect(statuses(check, [], [denied("logs:DescribeLogGroups")])).toEqual(["not_assessed"]);
});
