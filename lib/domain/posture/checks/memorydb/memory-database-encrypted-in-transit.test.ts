import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./memory-database-encrypted-in-transit";

it("reads the setting", () => {
  const cluster = (TLSEnabled: boolean | undefined) => resource("memorydb:cluster", { TLSEnabled });
  expect(statuses(check, [cluster(true)])).toEqual(["pass"]);
  expect(statuses(check, [cluster(false)])).toEqual(["fail"]);
  expect(statuses(check, [cluster(undefined)])).toEqual(["not_assessed"]);
});
