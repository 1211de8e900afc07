import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./trail-bucket-logged";

const trail = resource("cloudtrail:trail", { S3BucketName: "logs" });
const bucket = (Logging: { TargetBucket: string } | null | undefined) =>
  resource("s3:bucket", { Logging }, { id: "arn:aws:s3:::logs" });

it("follows the trail to its bucket", () => {
  expect(statuses(check, [trail, bucket({ TargetBucket: "access-logs" })])).toEqual(["pass"]);
  expect(statuses(check, [trail, bucket(null)])).toEqual(["fail"]);
  expect(statuses(check, [trail, bucket(undefined)])).toEqual(["not_assessed"]);
  expect(statuses(check, [trail])).toEqual(["not_assessed"]);
});
