import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./load-balancer-drops-invalid-headers";

const balancer = (Key: string, Value: string, Type = "application") =>
  resource("elbv2:load-balancer", { Type, Attributes: [{ Key, Value }] });

it("reads the attributes of application load balancers", () => {
  expect(statuses(check, [balancer("routing.http.drop_invalid_header_fields.enabled", "true")])).toEqual([
    "pass",
  ]);
  expect(statuses(check, [balancer("routing.http.desync_mitigation_mode", "strictest")])).toEqual(["fail"]);
  expect(statuses(check, [balancer("routing.http.drop_invalid_header_fields.enabled", "false")])).toEqual([
    "fail",
  ]);
  expect(statuses(check, [balancer("x", "y", "network")])).toEqual([]);
  expect(statuses(check, [resource("elbv2:load-balancer", { Type: "application" })])).toEqual([
    "not_assessed",
  ]);
});
