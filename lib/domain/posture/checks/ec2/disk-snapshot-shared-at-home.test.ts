import { expect, it } from "vitest";
import { account, resource, statuses } from "../../testing/kit";
import { check } from "./disk-snapshot-shared-at-home";

const snapshot = (...ids: string[]) =>
  resource("ec2:snapshot", { CreateVolumePermissions: ids.map((UserId) => ({ UserId })) });
const organisation = resource("organizations:organization", { Accounts: [{ Id: "444455556666" }] });

it("tells our accounts from those of others", () => {
  expect(statuses(check, [snapshot()])).toEqual(["pass"]);
  expect(statuses(check, [snapshot(account, "444455556666"), organisation])).toEqual(["pass"]);
  expect(statuses(check, [snapshot("999988887777"), organisation])).toEqual(["fail"]);
  expect(statuses(check, [resource("ec2:snapshot", {})])).toEqual(["not_assessed"]);
});
