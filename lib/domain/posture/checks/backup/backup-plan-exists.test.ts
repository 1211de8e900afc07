import { expect, it } from "vitest";
import { denied, resource, statuses } from "../../testing/kit";
import { check } from "./backup-plan-exists";

const plan = (Selections: { SelectionName: string }[] | undefined) => resource("backup:plan", { Selections });

it("asks for a plan that selects something", () => {
  expect(statuses(check, [plan([{ SelectionName: "tagged" }])])).toEqual(["pass"]);
  expect(statuses(check, [plan([])])).toEqual(["fail"]);
  expect(statuses(check, [], [], ["backup"])).toEqual(["fail"]);
  expect(statuses(check, [plan(undefined)])).toEqual(["not_assessed"]);
  expect(statuses(check, [], [denied("backup:ListBackupPlans")])).toEqual(["not_assessed"]);
});
