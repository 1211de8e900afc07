import { expect, it } from "vitest";
import { active, inactive, protectionOf } from "../../shield/testing";
import { denied, resource, statuses } from "../../testing/kit";
import { check } from "./classic-load-balancer-shielded";

const balancer = resource("elb:load-balancer", { Scheme: "internet-facing" }, { id: "arn:it" });

it("asks for a protection where Shield Advanced is paid for, and nowhere else", () => {
  expect(statuses(check, [balancer, active, protectionOf("arn:it")])).toEqual(["pass"]);
  expect(statuses(check, [balancer, active, protectionOf("arn:other")])).toEqual(["fail"]);
  expect(statuses(check, [balancer, inactive])).toEqual([]);
  expect(statuses(check, [balancer])).toEqual([]);
  expect(statuses(check, [active, resource("elb:load-balancer", { Scheme: "internal" })])).toEqual([]);
});

it("is not assessed where the subscription or the protections could not be read", () => {
  const gap = (operation: string) => [denied(operation, { region: "global" })];
  expect(statuses(check, [balancer], gap("shield:GetSubscriptionState"))).toEqual(["not_assessed"]);
  expect(statuses(check, [balancer, active], gap("shield:ListProtections"))).toEqual(["not_assessed"]);
});
