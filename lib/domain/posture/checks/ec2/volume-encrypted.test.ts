import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./volume-encrypted";

const volume = (Encrypted: boolean | undefined) => resource("ec2:volume", { Encrypted });

it("reads the setting", () => {
  expect(statuses(check, [volume(true)])).toEqual(["pass"]);
  expect(statuses(check, [volume(false)])).toEqual(["fail"]);
  expect(statuses(check, [volume(undefined)])).toEqual(["not_assessed"]);
});
