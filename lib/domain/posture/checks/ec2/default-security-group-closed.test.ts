import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./default-security-group-closed";

const group = (config: object) =>
  resource("ec2:security-group", {
    GroupName: "default",
    IpPermissions: [],
    IpPermissionsEgress: [],
    ...config,
  });

it("judges default groups only", () => {
  expect(statuses(check, [group({})])).toEqual(["pass"]);
  expect(statuses(check, [group({ IpPermissionsEgress: [{ IpProtocol: "-1" }] })])).toEqual(["fail"]);
  expect(statuses(check, [group({ GroupName: "web", IpPermissions: [{}] })])).toEqual([]);
  expect(statuses(check, [group({ IpPermissions: undefined })])).toEqual(["not_assessed"]);
});
