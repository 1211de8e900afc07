import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./load-balancer-https-only";

const balancer = (...Listeners: object[]) =>
  resource("elbv2:load-balancer", { Type: "application", Listeners: Listeners as Record<string, unknown>[] });
const redirect = { Type: "redirect", RedirectConfig: { Protocol: "HTTPS" } };

it("passes HTTPS and redirects to it", () => {
  expect(
    statuses(check, [balancer({ Protocol: "HTTPS" }, { Protocol: "HTTP", DefaultActions: [redirect] })]),
  ).toEqual(["pass"]);
  expect(
    statuses(check, [
      balancer({ Protocol: "HTTPS" }, { Protocol: "HTTP", DefaultActions: [{ Type: "forward" }] }),
    ]),
  ).toEqual(["fail"]);
});

it("leaves idle and other load balancers out, and says what was not collected", () => {
  expect(statuses(check, [balancer(), resource("elbv2:load-balancer", { Type: "network" })])).toEqual([]);
  expect(statuses(check, [resource("elbv2:load-balancer", { Type: "application" })])).toEqual([
    "not_assessed",
  ]);
});
