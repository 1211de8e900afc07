import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./table-point-in-time-recovery";

const table = (PointInTimeRecoveryStatus: string) =>
  resource("dynamodb:table", {
    ContinuousBackups: { PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus } },
  });

it("reads the setting", () => {
  expect(statuses(check, [table("ENABLED")])).toEqual(["pass"]);
  expect(statuses(check, [table("DISABLED")])).toEqual(["fail"]);
  expect(statuses(check, [resource("dynamodb:table", {})])).toEqual(["not_assessed"]);
});
