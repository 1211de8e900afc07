import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./origin-bucket-not-public";

const distribution = resource(
  "cloudfront:distribution",
  { Origins: [{ Id: "s3", DomainName: "shop.s3.eu-west-1.amazonaws.com" }] },
  { region: "global", name: "E1" },
);
const bucket = (Principal: unknown, block: boolean | undefined = false, Name = "shop") =>
  resource(
    "s3:bucket",
    {
      Name,
      PublicAccessBlock: { RestrictPublicBuckets: block },
      Policy: { Statement: [{ Effect: "Allow", Principal, Action: "s3:GetObject", Resource: "*" }] },
    },
    { name: Name },
  );

it("asks whether anyone can walk around the distribution", () => {
  expect(statuses(check, [distribution, bucket({ Service: "cloudfront.amazonaws.com" })])).toEqual(["pass"]);
  expect(statuses(check, [distribution, bucket("*")])).toEqual(["fail"]);
  expect(statuses(check, [distribution, bucket("*", true)])).toEqual(["pass"]);
});

it("leaves other buckets out, and says what was not collected", () => {
  expect(statuses(check, [distribution, bucket("*", false, "other")])).toEqual([]);
  expect(statuses(check, [bucket("*")])).toEqual([]);
  expect(statuses(check, [distribution, resource("s3:bucket", { Name: "shop" })])).toEqual(["not_assessed"]);
});
