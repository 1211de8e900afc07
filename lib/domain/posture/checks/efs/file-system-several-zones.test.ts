import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./file-system-several-zones";

it("passes and fails by what was collected, and says when it was not", () => {
  const regional = (NumberOfMountTargets?: number) =>
    resource("efs:file-system", { FileSystemId: "fs-1", NumberOfMountTargets });
  expect(statuses(check, [regional(2)])).toEqual(["pass"]);
  expect(statuses(check, [regional(1)])).toEqual(["fail"]);
  expect(statuses(check, [regional()])).toEqual(["not_assessed"]);
  expect(
    statuses(check, [
      resource("efs:file-system", { FileSystemId: "fs-1", AvailabilityZoneName: "eu-west-1a" }),
    ]),
  ).toEqual(["fail"]);
  expect(statuses(check, [resource("efs:file-system", {})])).toEqual(["not_assessed"]);
});
