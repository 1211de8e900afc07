import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./search-up-to-date";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(
    statuses(check, [resource("opensearch:domain", { ServiceSoftwareOptions: { UpdateAvailable: false } })]),
  ).toEqual(["pass"]);
  expect(
    statuses(check, [resource("opensearch:domain", { ServiceSoftwareOptions: { UpdateAvailable: true } })]),
  ).toEqual(["fail"]);
  expect(statuses(check, [resource("opensearch:domain", {})])).toEqual(["not_assessed"]);
});
