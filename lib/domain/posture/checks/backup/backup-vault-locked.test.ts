import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./backup-vault-locked";

const vault = (config: Record<string, unknown>) =>
  resource("backup:vault", { NumberOfRecoveryPoints: 3, ...config });

it("asks for a lock with a minimum", () => {
  expect(statuses(check, [vault({ Locked: true, MinRetentionDays: 7 })])).toEqual(["pass"]);
  expect(statuses(check, [vault({ Locked: true })])).toEqual(["fail"]);
  expect(statuses(check, [vault({ Locked: false })])).toEqual(["fail"]);
  expect(statuses(check, [vault({ NumberOfRecoveryPoints: 0 })])).toEqual([]);
  expect(statuses(check, [vault({})])).toEqual(["not_assessed"]);
});
