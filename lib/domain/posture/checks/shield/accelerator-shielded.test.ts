import { expect, it } from "vitest";
import { active, inactive, protectionOf } from "../../shield/testing";
import { denied, resource, statuses } from "../../testing/kit";
import { check } from "./accelerator-shielded";

const accelerator = resource("globalaccelerator:accelerator", { Enabled: true }, { id: "arn:it" });

it("asks for a protection where Shield Advanced is paid for, and nowhere else", () => {
  expect(statuses(check, [accelerator, active, protectionOf("arn:it")])).toEqual(["pass"]);
  expect(statuses(check, [accelerator, active, protectionOf("arn:other")])).toEqual(["fail"]);
  expect(statuses(check, [accelerator, inactive])).toEqual([]);
  expect(statuses(check, [accelerator])).toEqual([]);
  expect(statuses(check, [active, resource("globalaccelerator:accelerator", { Enabled: false })])).toEqual(
    [],
  );
});

it("is not assessed where the subscription or the protections could not be read", () => {
  const gap = (operation: string) => [denied(operation, { region: "global" })];
  expect(statuses(check, [accelerator], gap("shield:GetSubscriptionState"))).toEqual(["not_assessed"]);
  expect(statuses(check, [accelerator, active], gap("shield:ListProtections"))).toEqual(["not_assessed"]);
});
