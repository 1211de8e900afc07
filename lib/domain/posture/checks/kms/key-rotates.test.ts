import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./key-rotates";

const key = (config: object) =>
  resource("kms:key", { KeyManager: "CUSTOMER", KeyState: "Enabled", ...config });

it("judges keys that can rotate", () => {
  expect(statuses(check, [key({ KeyRotationEnabled: true })])).toEqual(["pass"]);
  expect(statuses(check, [key({ KeyRotationEnabled: false })])).toEqual(["fail"]);
  expect(
    statuses(check, [key({ KeySpec: "RSA_2048" }), key({ KeyManager: "AWS" }), key({ Origin: "EXTERNAL" })]),
  ).toEqual([]);
  expect(statuses(check, [key({})])).toEqual(["not_assessed"]);
});
