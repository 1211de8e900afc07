import { expect, it } from "vitest";
import { denied, judged, resource, statuses } from "../../testing/kit";
import { check } from "./trail-all-regions";

const trail = (config: object) =>
  resource("cloudtrail:trail", { IsMultiRegionTrail: true, Status: { IsLogging: true }, ...config });

it("passes with one multi-region trail that is logging management events", () => {
  expect(statuses(check, [trail({})])).toEqual(["pass"]);
  expect(statuses(check, [trail({}), trail({ IsMultiRegionTrail: false })])).toEqual(["pass"]);
});

it("fails with none, a stopped one, a regional one, or one of data events only", () => {
  expect(statuses(check, [], [], ["cloudtrail"])).toEqual(["fail"]);
  expect(statuses(check, [trail({ Status: { IsLogging: false } })])).toEqual(["fail"]);
  expect(statuses(check, [trail({ IsMultiRegionTrail: false })])).toEqual(["fail"]);
  expect(statuses(check, [trail({ EventSelectors: [{ IncludeManagementEvents: false }] })])).toEqual([
    "fail",
  ]);
});

it("counts the organisation's trail of another account", () => {
  const shared = resource(
    "cloudtrail:trail",
    { IsMultiRegionTrail: true, IsOrganizationTrail: true, Status: { IsLogging: true } },
    { account: "999999999999" },
  );
  expect(statuses(check, [shared])).toEqual(["pass"]);
});

it("is not assessed when trails could not be listed", () => {
  const [finding] = judged(check, [], [denied("cloudtrail:DescribeTrails")]);
  expect(finding).toMatchObject({
    status: "not_assessed",
    reason: expect.stringContaining("cloudtrail:DescribeTrails"),
  });
});
