import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./certificate-not-expiring";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(
    statuses(check, [resource("acm:certificate", { InUseBy: ["lb"], NotAfter: "2026-09-01T00:00:00Z" })]),
  ).toEqual(["pass"]);
  expect(
    statuses(check, [resource("acm:certificate", { InUseBy: ["lb"], NotAfter: "2026-03-05T00:00:00Z" })]),
  ).toEqual(["fail"]);
  expect(
    statuses(check, [resource("acm:certificate", { InUseBy: [], NotAfter: "2020-03-05T00:00:00Z" })]),
  ).toEqual([]);
  expect(statuses(check, [resource("acm:certificate", { InUseBy: ["lb"] })])).toEqual(["not_assessed"]);
});
