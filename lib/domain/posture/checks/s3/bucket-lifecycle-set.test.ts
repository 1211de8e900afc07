import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./bucket-lifecycle-set";

const bucket = (Lifecycle: { Rules: Record<string, unknown>[] } | null | undefined) =>
  resource("s3:bucket", { Lifecycle });

it("needs one enabled rule", () => {
  expect(statuses(check, [bucket({ Rules: [{ Status: "Enabled" }] })])).toEqual(["pass"]);
  expect(statuses(check, [bucket({ Rules: [{ Status: "Disabled" }] })])).toEqual(["fail"]);
  expect(statuses(check, [bucket(null)])).toEqual(["fail"]);
  expect(statuses(check, [bucket(undefined)])).toEqual(["not_assessed"]);
});
