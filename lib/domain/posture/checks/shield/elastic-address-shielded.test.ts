import { expect, it } from "vitest";
import { active, inactive, protectionOf } from "../../shield/testing";
import { denied, resource, statuses } from "../../testing/kit";
import { check } from "./elastic-address-shielded";

const address = resource("ec2:address", { AssociationId: "eipassoc-1" }, { id: "arn:x:elastic-ip/it" });

it("asks for a protection where Shield Advanced is paid for, and nowhere else", () => {
  expect(statuses(check, [address, active, protectionOf("arn:x:eip-allocation/it")])).toEqual(["pass"]);
  expect(statuses(check, [address, active, protectionOf("arn:other")])).toEqual(["fail"]);
  expect(statuses(check, [address, inactive])).toEqual([]);
  expect(statuses(check, [address])).toEqual([]);
  expect(statuses(check, [active, resource("ec2:address", { AssociationId: undefined })])).toEqual([]);
});

it("is not assessed where the subscription or the protections could not be read", () => {
  const gap = (operation: string) => [denied(operation, { region: "global" })];
  expect(statuses(check, [address], gap("shield:GetSubscriptionState"))).toEqual(["not_assessed"]);
  expect(statuses(check, [address, active], gap("shield:ListProtections"))).toEqual(["not_assessed"]);
});
