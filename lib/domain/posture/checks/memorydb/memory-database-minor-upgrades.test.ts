import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./memory-database-minor-upgrades";

it("reads the setting", () => {
  const cluster = (AutoMinorVersionUpgrade: boolean | undefined) =>
    resource("memorydb:cluster", { AutoMinorVersionUpgrade });
  expect(statuses(check, [cluster(true)])).toEqual(["pass"]);
  expect(statuses(check, [cluster(false)])).toEqual(["fail"]);
  expect(statuses(check, [cluster(undefined)])).toEqual(["not_assessed"]);
});
