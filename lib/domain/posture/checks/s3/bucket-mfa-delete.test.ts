import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./bucket-mfa-delete";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(
    statuses(check, [resource("s3:bucket", { Versioning: { Status: "Enabled", MFADelete: "Enabled" } })]),
  ).toEqual(["pass"]);
  expect(statuses(check, [resource("s3:bucket", { Versioning: { Status: "Enabled" } })])).toEqual(["fail"]);
  expect(statuses(check, [resource("s3:bucket", { Versioning: {} })])).toEqual(["fail"]);
  expect(statuses(check, [resource("s3:bucket", {})])).toEqual(["not_assessed"]);
});
