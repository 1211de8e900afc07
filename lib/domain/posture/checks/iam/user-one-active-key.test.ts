import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./user-one-active-key";

const keys = [
  { AccessKeyId: "K1", Status: "Active", LastUsedDate: "2026-02-01T00:00:00Z" },
  { AccessKeyId: "K2", Status: "Active", LastUsedDate: null },
];
const user = (AccessKeys: typeof keys | undefined) => resource("iam:user", { AccessKeys });

it("counts active keys", () => {
  expect(statuses(check, [user(keys)])).toEqual(["fail"]);
  expect(statuses(check, [user(keys.slice(1))])).toEqual(["pass"]);
  expect(statuses(check, [user(keys.map((key) => ({ ...key, Status: "Inactive" })))])).toEqual([]);
  expect(statuses(check, [user(undefined)])).toEqual(["not_assessed"]);
});

it("switches off the key that is used least", () => {
  const target = { account: "1", region: "global", id: "arn", name: "ana", config: { AccessKeys: keys } };
  expect(check.fix(target).cli).toContain("--access-key-id K2 --status Inactive");
});
