import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./web-acl-has-rules";

it("asks for rules, its own or Firewall Manager's", () => {
  const acl = (config: Record<string, unknown>) => resource("wafv2:web-acl", config);
  expect(statuses(check, [acl({ Rules: [{ Name: "common" }] })])).toEqual(["pass"]);
  expect(statuses(check, [acl({ Rules: [], ManagedByFirewallManager: true })])).toEqual(["pass"]);
  expect(statuses(check, [acl({ Rules: [] })])).toEqual(["fail"]);
  expect(statuses(check, [acl({})])).toEqual(["not_assessed"]);
});
