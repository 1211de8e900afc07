import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./firewall-policy-has-rules";

it("asks for a rule group of either kind", () => {
  const policy = (stateless: string[], stateful: string[]) =>
    resource("network-firewall:policy", {
      StatelessRuleGroupReferences: stateless.map((ResourceArn) => ({ ResourceArn })),
      StatefulRuleGroupReferences: stateful.map((ResourceArn) => ({ ResourceArn })),
    });
  expect(statuses(check, [policy([], ["arn:group"])])).toEqual(["pass"]);
  expect(statuses(check, [policy(["arn:group"], [])])).toEqual(["pass"]);
  expect(statuses(check, [policy([], [])])).toEqual(["fail"]);
  expect(statuses(check, [resource("network-firewall:policy", {})])).toEqual(["not_assessed"]);
});
