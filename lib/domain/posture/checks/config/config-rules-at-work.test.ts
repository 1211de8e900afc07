import { expect, it } from "vitest";
import { denied, resource, statuses } from "../../testing/kit";
import { check } from "./config-rules-at-work";

const rule = (ConfigRuleState: string) => resource("config:rule", { ConfigRuleState });

it("needs one active rule", () => {
  expect(statuses(check, [rule("ACTIVE")])).toEqual(["pass"]);
  expect(statuses(check, [rule("DELETING")])).toEqual(["fail"]);
  expect(statuses(check, [], [], ["config"])).toEqual(["fail"]);
  expect(statuses(check, [], [denied("config:DescribeConfigRules")])).toEqual(["not_assessed"]);
});
