import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./database-backed-up";

const database = (BackupRetentionPeriod: number | undefined) =>
  resource("rds:instance", { BackupRetentionPeriod });

it("asks for a week", () => {
  expect(statuses(check, [database(7)])).toEqual(["pass"]);
  expect(statuses(check, [database(6), database(0)])).toEqual(["fail", "fail"]);
  expect(statuses(check, [database(undefined)])).toEqual(["not_assessed"]);
});
