import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./disk-snapshot-not-public";

const snapshot = (CreateVolumePermissions: Record<string, string>[] | undefined) =>
  resource("ec2:snapshot", { CreateVolumePermissions });

it("reads whom the snapshot is shared with", () => {
  expect(statuses(check, [snapshot([]), snapshot([{ UserId: "444455556666" }])])).toEqual(["pass", "pass"]);
  expect(statuses(check, [snapshot([{ Group: "all" }])])).toEqual(["fail"]);
  expect(statuses(check, [snapshot(undefined)])).toEqual(["not_assessed"]);
});
