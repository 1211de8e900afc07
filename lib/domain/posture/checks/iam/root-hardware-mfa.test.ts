import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./root-hardware-mfa";

const summary = (on: number, VirtualMFADevices?: Record<string, unknown>[]) =>
  resource("iam:account-summary", { SummaryMap: { AccountMFAEnabled: on }, VirtualMFADevices });

it("tells hardware from virtual", () => {
  expect(statuses(check, [summary(1, [])])).toEqual(["pass"]);
  const device = { SerialNumber: "arn:aws:iam::111122223333:mfa/root-account-mfa-device" };
  expect(statuses(check, [summary(1, [device])])).toEqual(["fail"]);
  expect(statuses(check, [summary(0, [])])).toEqual(["fail"]);
});

it("is not assessed without the list of virtual devices", () => {
  expect(statuses(check, [summary(1)])).toEqual(["not_assessed"]);
});
