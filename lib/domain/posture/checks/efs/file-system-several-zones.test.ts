import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./file-system-several-zones";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("efs:file-system", { FileSystemId: "fs-1" })])).toEqual(["pass"]);
  expect(
    statuses(check, [
      resource("efs:file-system", { FileSystemId: "fs-1", AvailabilityZoneName: "eu-west-1a" }),
    ]),
  ).toEqual(["fail"]);
  expect(statuses(check, [resource("efs:file-system", {})])).toEqual(["not_assessed"]);
});
