import { expect, it } from "vitest";
import { denied, resource, statuses } from "../../testing/kit";
import { check } from "./access-analyzer-on";

const analyzer = (type: string, status: string, owner?: string) =>
  resource("access-analyzer:analyzer", { type, status }, { account: owner });

it("accepts the account's or the organisation's active analyzer", () => {
  expect(statuses(check, [analyzer("ACCOUNT", "ACTIVE")])).toEqual(["pass"]);
  expect(statuses(check, [analyzer("ORGANIZATION", "ACTIVE", "999999999999")])).toEqual(["pass"]);
  expect(statuses(check, [analyzer("ACCOUNT", "DISABLED")])).toEqual(["fail"]);
  expect(statuses(check, [analyzer("ACCOUNT_UNUSED_ACCESS", "ACTIVE")])).toEqual(["fail"]);
  expect(statuses(check, [], [denied("access-analyzer:ListAnalyzers")])).toEqual(["not_assessed"]);
});
