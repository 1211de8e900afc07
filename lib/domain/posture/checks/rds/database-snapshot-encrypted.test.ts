import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./database-snapshot-encrypted";

const snapshot = (Encrypted: boolean | undefined) => resource("rds:snapshot", { Encrypted });

it("reads the setting", () => {
  expect(statuses(check, [snapshot(true)])).toEqual(["pass"]);
  expect(statuses(check, [snapshot(false)])).toEqual(["fail"]);
  expect(statuses(check, [snapshot(undefined)])).toEqual(["not_assessed"]);
});
