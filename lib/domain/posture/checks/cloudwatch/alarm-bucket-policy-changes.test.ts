import { expect, it } from "vitest";
import { alarmOn, filterFor, trailToLogs } from "../../monitoring/testing";
import { denied, judged, statuses } from "../../testing/kit";
import { check } from "./alarm-bucket-policy-changes";

const pattern =
  "{ ($.eventSource = s3.amazonaws.com) && (($.eventName = PutBucketAcl) || ($.eventName = PutBucketPolicy) || ($.eventName = PutBucketCors) || ($.eventName = PutBucketLifecycle) || ($.eventName = PutBucketReplication) || ($.eventName = DeleteBucketPolicy) || ($.eventName = DeleteBucketCors) || ($.eventName = DeleteBucketLifecycle) || ($.eventName = DeleteBucketReplication)) }";

it("passes when trail, filter and alarm hang together", () => {
  expect(statuses(check, [trailToLogs, filterFor(pattern), alarmOn])).toEqual(["pass"]);
});

it("fails when the filter looks for something else, or nothing watches it", () => {
  const services = ["cloudtrail", "logs", "cloudwatch"];
  const other = filterFor("{ $.eventName = X }");
  expect(judged(check, [trailToLogs, other, alarmOn], [], services)[0]?.reason).toContain("No metric filter");
  expect(judged(check, [trailToLogs, filterFor(pattern)], [], services)[0]?.reason).toContain("no alarm");
});

it("is not assessed when filters could not be listed", () => {
  expect(statuses(check, [trailToLogs, alarmOn], [denied("logs:DescribeMetricFilters")])).toEqual([
    "not_assessed",
  ]);
});
