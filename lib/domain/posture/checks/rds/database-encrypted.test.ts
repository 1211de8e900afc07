import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./database-encrypted";

const database = (StorageEncrypted: boolean | undefined) => resource("rds:instance", { StorageEncrypted });

it("reads the setting", () => {
  expect(statuses(check, [database(true)])).toEqual(["pass"]);
  expect(statuses(check, [database(false)])).toEqual(["fail"]);
  expect(statuses(check, [database(undefined)])).toEqual(["not_assessed"]);
});
