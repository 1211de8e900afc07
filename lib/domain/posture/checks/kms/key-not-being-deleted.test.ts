import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./key-not-being-deleted";

const key = (KeyState: string | undefined, KeyManager = "CUSTOMER") =>
  resource("kms:key", { KeyState, KeyManager });

it("judges customer keys by their state", () => {
  expect(statuses(check, [key("Enabled")])).toEqual(["pass"]);
  expect(statuses(check, [key("PendingDeletion")])).toEqual(["fail"]);
  expect(statuses(check, [key("Enabled", "AWS")])).toEqual([]);
  expect(statuses(check, [key(undefined)])).toEqual(["not_assessed"]);
});
