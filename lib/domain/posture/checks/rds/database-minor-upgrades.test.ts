import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./database-minor-upgrades";

const database = (on: boolean | undefined) => resource("rds:instance", { AutoMinorVersionUpgrade: on });

it("reads the setting", () => {
  expect(statuses(check, [database(true)])).toEqual(["pass"]);
  expect(statuses(check, [database(false)])).toEqual(["fail"]);
  expect(statuses(check, [database(undefined)])).toEqual(["not_assessed"]);
});
