import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./queue-encrypted";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("sqs:queue", { KmsMasterKeyId: "k" })])).toEqual(["pass"]);
  expect(
    statuses(check, [resource("sqs:queue", { KmsMasterKeyId: null, SqsManagedSseEnabled: true })]),
  ).toEqual(["pass"]);
  expect(
    statuses(check, [resource("sqs:queue", { KmsMasterKeyId: null, SqsManagedSseEnabled: false })]),
  ).toEqual(["fail"]);
  expect(statuses(check, [resource("sqs:queue", {})])).toEqual(["not_assessed"]);
});
