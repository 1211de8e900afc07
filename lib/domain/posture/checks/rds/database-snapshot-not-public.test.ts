import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./database-snapshot-not-public";

const snapshot = (...AttributeValues: string[]) =>
  resource("rds:snapshot", { DBSnapshotAttributes: [{ AttributeName: "restore", AttributeValues }] });

it("reads who may restore", () => {
  expect(statuses(check, [snapshot(), snapshot("444455556666")])).toEqual(["pass", "pass"]);
  expect(statuses(check, [snapshot("all")])).toEqual(["fail"]);
  expect(statuses(check, [resource("rds:snapshot", {})])).toEqual(["not_assessed"]);
});
