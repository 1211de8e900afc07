import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./recovery-point-encrypted";

const point = (IsEncrypted: boolean | undefined, Status = "COMPLETED") =>
  resource("backup:recovery-point", { IsEncrypted, Status });

it("reads the flag, of backups that are there", () => {
  expect(statuses(check, [point(true)])).toEqual(["pass"]);
  expect(statuses(check, [point(false)])).toEqual(["fail"]);
  expect(statuses(check, [point(false, "DELETING")])).toEqual([]);
  expect(statuses(check, [point(undefined)])).toEqual(["not_assessed"]);
});
