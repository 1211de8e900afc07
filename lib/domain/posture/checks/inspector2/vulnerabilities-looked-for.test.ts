import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./vulnerabilities-looked-for";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(
    statuses(check, [
      resource("inspector2:status", { status: "ENABLED", ec2: "ENABLED", ecr: "ENABLED", lambda: "ENABLED" }),
    ]),
  ).toEqual(["pass"]);
  expect(
    statuses(check, [
      resource("inspector2:status", {
        status: "ENABLED",
        ec2: "ENABLED",
        ecr: "DISABLED",
        lambda: "ENABLED",
      }),
    ]),
  ).toEqual(["fail"]);
  expect(statuses(check, [resource("inspector2:status", { status: "DISABLED" })])).toEqual(["fail"]);
  expect(statuses(check, [resource("inspector2:status", {})])).toEqual(["not_assessed"]);
});
