import { expect, it } from "vitest";
import { everything } from "@/lib/domain/iam/testing/account";
import { iamDetails, iamUser } from "../../iam/testing";
import { statuses } from "../../testing/kit";
import { check } from "./administrators-second-factor";

const admin = iamDetails({ users: { ana: { policy: [everything] } } });
const device = { SerialNumber: "arn:aws:iam::111122223333:mfa/ana" };

it("asks users who are administrators in effect for a device", () => {
  expect(statuses(check, [admin, iamUser("ana", { MFADevices: [device] })])).toEqual(["pass"]);
  expect(statuses(check, [admin, iamUser("ana", { MFADevices: [] })])).toEqual(["fail"]);
  expect(statuses(check, [admin, iamUser("ana", {})])).toEqual(["not_assessed"]);
});

it("leaves others out, and says when nobody knows what a user may do", () => {
  const reader = iamDetails({ users: { ana: { policy: [{ ...everything, Action: "s3:Get*" }] } } });
  expect(statuses(check, [reader, iamUser("ana", { MFADevices: [] })])).toEqual([]);
  expect(statuses(check, [iamUser("ana", { MFADevices: [] })])).toEqual(["not_assessed"]);
});
