import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./key-not-public";

const key = (Principal: unknown, Condition?: object) =>
  resource("kms:key", {
    KeyManager: "CUSTOMER",
    Policy: JSON.stringify({
      Statement: [{ Effect: "Allow", Principal, Action: "kms:*", Resource: "*", Condition }],
    }),
  });

it("reads the policy", () => {
  expect(statuses(check, [key({ AWS: "arn:aws:iam::111122223333:root" })])).toEqual(["pass"]);
  expect(statuses(check, [key("*", { StringEquals: { "kms:CallerAccount": "111122223333" } })])).toEqual([
    "pass",
  ]);
  expect(statuses(check, [key({ AWS: "*" })])).toEqual(["fail"]);
  expect(statuses(check, [resource("kms:key", { KeyManager: "AWS" })])).toEqual([]);
  expect(statuses(check, [resource("kms:key", { KeyManager: "CUSTOMER" })])).toEqual(["not_assessed"]);
});
