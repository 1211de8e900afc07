import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./sensitive-data-looked-for";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("macie:session", { status: "ENABLED" })])).toEqual(["pass"]);
  expect(statuses(check, [resource("macie:session", { status: "DISABLED" })])).toEqual(["fail"]);
  expect(statuses(check, [resource("macie:session", {})])).toEqual(["not_assessed"]);
});
