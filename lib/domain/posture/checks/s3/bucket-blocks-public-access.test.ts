import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./bucket-blocks-public-access";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(
    statuses(check, [
      resource("s3:bucket", {
        PublicAccessBlock: {
          BlockPublicAcls: true,
          IgnorePublicAcls: true,
          BlockPublicPolicy: true,
          RestrictPublicBuckets: true,
        },
      }),
    ]),
  ).toEqual(["pass"]);
  expect(
    statuses(check, [
      resource("s3:bucket", {
        PublicAccessBlock: {
          BlockPublicAcls: true,
          IgnorePublicAcls: true,
          BlockPublicPolicy: false,
          RestrictPublicBuckets: true,
        },
      }),
    ]),
  ).toEqual(["fail"]);
  expect(statuses(check, [resource("s3:bucket", { PublicAccessBlock: null })])).toEqual(["fail"]);
  expect(statuses(check, [resource("s3:bucket", {})])).toEqual(["not_assessed"]);
});
