import { expect, it } from "vitest";
import { active, inactive, protectionOf } from "../../shield/testing";
import { denied, resource, statuses } from "../../testing/kit";
import { check } from "./hosted-zone-shielded";

const zone = resource("route53:hosted-zone", { Config: { PrivateZone: false } }, { id: "arn:it" });

it("asks for a protection where Shield Advanced is paid for, and nowhere else", () => {
  expect(statuses(check, [zone, active, protectionOf("arn:it")])).toEqual(["pass"]);
  expect(statuses(check, [zone, active, protectionOf("arn:other")])).toEqual(["fail"]);
  expect(statuses(check, [zone, inactive])).toEqual([]);
  expect(statuses(check, [zone])).toEqual([]);
  expect(
    statuses(check, [active, resource("route53:hosted-zone", { Config: { PrivateZone: true } })]),
  ).toEqual([]);
});

it("is not assessed where the subscription or the protections could not be read", () => {
  const gap = (operation: string) => [denied(operation, { region: "global" })];
  expect(statuses(check, [zone], gap("shield:GetSubscriptionState"))).toEqual(["not_assessed"]);
  expect(statuses(check, [zone, active], gap("shield:ListProtections"))).toEqual(["not_assessed"]);
});
