import { expect, it } from "vitest";
import { denied, judged, resource, statuses } from "../../testing/kit";
import { check } from "./user-mfa";

const user = (config: object) =>
  resource("iam:user", { LoginProfile: {}, MFADevices: [], ...config }, { name: "ana" });

it("judges people with a password only", () => {
  expect(
    statuses(check, [user({ MFADevices: [{ SerialNumber: "arn:aws:iam::111122223333:mfa/ana" }] })]),
  ).toEqual(["pass"]);
  expect(statuses(check, [user({})])).toEqual(["fail"]);
  expect(statuses(check, [user({ LoginProfile: null })])).toEqual([]);
});

it("is not assessed when devices could not be listed", () => {
  const blind = user({ MFADevices: undefined });
  const [finding] = judged(check, [blind], [denied("iam:ListMFADevices", { resource: blind.id })]);
  expect(finding).toMatchObject({
    status: "not_assessed",
    reason: expect.stringContaining("iam:ListMFADevices was denied"),
  });
});
