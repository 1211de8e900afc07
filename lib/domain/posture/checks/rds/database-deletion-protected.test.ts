import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./database-deletion-protected";

const database = (DeletionProtection: boolean | undefined) =>
  resource("rds:instance", { DeletionProtection });

it("reads the setting", () => {
  expect(statuses(check, [database(true)])).toEqual(["pass"]);
  expect(statuses(check, [database(false)])).toEqual(["fail"]);
  expect(
    statuses(check, [resource("rds:instance", { DBClusterIdentifier: "c", DeletionProtection: false })]),
  ).toEqual([]);
  expect(statuses(check, [database(undefined)])).toEqual(["not_assessed"]);
});
