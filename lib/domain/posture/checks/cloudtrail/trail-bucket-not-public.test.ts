import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./trail-bucket-not-public";

const trail = resource("cloudtrail:trail", { S3BucketName: "logs" });
const bucket = (config: Parameters<typeof resource<"s3:bucket">>[1]) =>
  resource("s3:bucket", config, { name: "logs", region: "global" });
const open = { Statement: [{ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" }] };

it("follows the trail to its bucket", () => {
  expect(statuses(check, [trail, bucket({ PublicAccessBlock: null, Policy: null })])).toEqual(["pass"]);
  expect(statuses(check, [trail, bucket({ PublicAccessBlock: null, Policy: open })])).toEqual(["fail"]);
  const block = { RestrictPublicBuckets: true, IgnorePublicAcls: true };
  expect(statuses(check, [trail, bucket({ PublicAccessBlock: block, Policy: open })])).toEqual(["pass"]);
});

it("says nothing of a bucket elsewhere, and is not assessed without the answers", () => {
  expect(statuses(check, [trail])).toEqual([]);
  expect(statuses(check, [trail, bucket({})])).toEqual(["not_assessed"]);
});
