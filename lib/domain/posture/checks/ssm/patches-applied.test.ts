import { expect, it } from "vitest";
import { daysAgo, resource, statuses } from "../../testing/kit";
import { check } from "./patches-applied";

const machine = (PatchState: object | null | undefined) =>
  resource("ssm:managed-instance", { PatchState: PatchState as Record<string, unknown> | null | undefined });

it("asks for a fresh scan without missing patches", () => {
  expect(statuses(check, [machine({ MissingCount: 0, OperationEndTime: daysAgo(2) })])).toEqual(["pass"]);
  expect(statuses(check, [machine({ MissingCount: 3, OperationEndTime: daysAgo(2) })])).toEqual(["fail"]);
  expect(statuses(check, [machine({ MissingCount: 0, OperationEndTime: daysAgo(31) })])).toEqual(["fail"]);
  expect(statuses(check, [machine(null)])).toEqual(["fail"]);
  expect(statuses(check, [machine(undefined)])).toEqual(["not_assessed"]);
});
