import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./vault-holds-recovery-points";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("backup:vault", { NumberOfRecoveryPoints: 3 })])).toEqual(["pass"]);
  expect(statuses(check, [resource("backup:vault", { NumberOfRecoveryPoints: 0 })])).toEqual(["fail"]);
  expect(statuses(check, [resource("backup:vault", {})])).toEqual(["not_assessed"]);
});
