import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./bucket-versioned";

const bucket = (Versioning: { Status?: string } | undefined) => resource("s3:bucket", { Versioning });

it("reads the setting", () => {
  expect(statuses(check, [bucket({ Status: "Enabled" })])).toEqual(["pass"]);
  expect(statuses(check, [bucket({ Status: "Suspended" }), bucket({})])).toEqual(["fail", "fail"]);
  expect(statuses(check, [bucket(undefined)])).toEqual(["not_assessed"]);
});
