import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./guardduty-watches-databases";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(
    statuses(check, [
      resource("guardduty:detector", {
        Status: "ENABLED",
        Features: [{ Name: "RDS_LOGIN_EVENTS", Status: "ENABLED" }],
      }),
    ]),
  ).toEqual(["pass"]);
  expect(
    statuses(check, [
      resource("guardduty:detector", {
        Status: "ENABLED",
        Features: [{ Name: "RDS_LOGIN_EVENTS", Status: "DISABLED" }],
      }),
    ]),
  ).toEqual(["fail"]);
  expect(
    statuses(check, [
      resource("guardduty:detector", {
        Status: "DISABLED",
        Features: [{ Name: "RDS_LOGIN_EVENTS", Status: "ENABLED" }],
      }),
    ]),
  ).toEqual(["fail"]);
  expect(statuses(check, [resource("guardduty:detector", { Status: "ENABLED" })])).toEqual(["not_assessed"]);
});
