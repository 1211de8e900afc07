import { expect, it } from "vitest";
import { account, resource, statuses } from "../../testing/kit";
import { check } from "./database-snapshot-shared-at-home";

const snapshot = (...AttributeValues: string[]) =>
  resource("rds:snapshot", { DBSnapshotAttributes: [{ AttributeName: "restore", AttributeValues }] });

it("tells our accounts from those of others", () => {
  expect(statuses(check, [snapshot()])).toEqual(["pass"]);
  expect(statuses(check, [snapshot(account)])).toEqual(["pass"]);
  expect(statuses(check, [snapshot("all")])).toEqual(["pass"]);
  expect(statuses(check, [snapshot("999988887777")])).toEqual(["fail"]);
  expect(statuses(check, [resource("rds:snapshot", {})])).toEqual(["not_assessed"]);
});
