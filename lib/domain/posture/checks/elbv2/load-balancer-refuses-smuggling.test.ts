import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./load-balancer-refuses-smuggling";

const balancer = (mode: string, Type = "application") =>
  resource("elbv2:load-balancer", {
    Type,
    Attributes: [{ Key: "routing.http.desync_mitigation_mode", Value: mode }],
  });

it("passes what is refused, and fails what is only watched", () => {
  expect(statuses(check, [balancer("defensive")])).toEqual(["pass"]);
  expect(statuses(check, [balancer("strictest")])).toEqual(["pass"]);
  expect(statuses(check, [balancer("monitor")])).toEqual(["fail"]);
  expect(statuses(check, [balancer("monitor", "network")])).toEqual([]);
  expect(statuses(check, [resource("elbv2:load-balancer", { Type: "application" })])).toEqual([
    "not_assessed",
  ]);
});
