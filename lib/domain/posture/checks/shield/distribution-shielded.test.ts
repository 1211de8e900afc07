import { expect, it } from "vitest";
import { active, inactive, protectionOf } from "../../shield/testing";
import { denied, resource, statuses } from "../../testing/kit";
import { check } from "./distribution-shielded";

const distribution = resource("cloudfront:distribution", { Id: "E1" }, { id: "arn:it" });

it("asks for a protection where Shield Advanced is paid for, and nowhere else", () => {
  expect(statuses(check, [distribution, active, protectionOf("arn:it")])).toEqual(["pass"]);
  expect(statuses(check, [distribution, active, protectionOf("arn:other")])).toEqual(["fail"]);
  expect(statuses(check, [distribution, inactive])).toEqual([]);
  expect(statuses(check, [distribution])).toEqual([]);
});

it("is not assessed where the subscription or the protections could not be read", () => {
  const gap = (operation: string) => [denied(operation, { region: "global" })];
  expect(statuses(check, [distribution], gap("shield:GetSubscriptionState"))).toEqual(["not_assessed"]);
  expect(statuses(check, [distribution, active], gap("shield:ListProtections"))).toEqual(["not_assessed"]);
});
