import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./file-system-encrypted";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("efs:file-system", { Encrypted: true })])).toEqual(["pass"]);
  expect(statuses(check, [resource("efs:file-system", { Encrypted: false })])).toEqual(["fail"]);
  expect(statuses(check, [resource("efs:file-system", {})])).toEqual(["not_assessed"]);
});
