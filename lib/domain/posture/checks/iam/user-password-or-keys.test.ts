import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./user-password-or-keys";

const key = { AccessKeyId: "K1", Status: "Active" };

it("fails people who have keys beside their password", () => {
  expect(statuses(check, [resource("iam:user", { LoginProfile: {}, AccessKeys: [key] })])).toEqual(["fail"]);
  expect(
    statuses(check, [
      resource("iam:user", { LoginProfile: {}, AccessKeys: [{ ...key, Status: "Inactive" }] }),
    ]),
  ).toEqual(["pass"]);
  expect(statuses(check, [resource("iam:user", { LoginProfile: null, AccessKeys: [key] })])).toEqual([]);
  expect(statuses(check, [resource("iam:user", { LoginProfile: {} })])).toEqual(["not_assessed"]);
});
