import { expect, it } from "vitest";
import { denied, resource, statuses } from "../../testing/kit";
import { check } from "./response-plan-exists";

const plan = (engagements: string[] | undefined) => resource("ssm-incidents:response-plan", { engagements });

it("asks for a plan that engages somebody", () => {
  expect(statuses(check, [plan(["arn:aws:ssm-contacts:eu-west-1:111122223333:contact/on-call"])])).toEqual([
    "pass",
  ]);
  expect(statuses(check, [plan([])])).toEqual(["fail"]);
  expect(statuses(check, [], [], ["ssm-incidents"])).toEqual(["fail"]);
  expect(statuses(check, [plan(undefined)])).toEqual(["not_assessed"]);
  expect(statuses(check, [], [denied("ssm-incidents:ListResponsePlans")])).toEqual(["not_assessed"]);
});
