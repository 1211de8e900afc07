import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./database-signs-in-by-iam";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(
    statuses(check, [
      resource("rds:instance", { Engine: "postgres", IAMDatabaseAuthenticationEnabled: true }),
    ]),
  ).toEqual(["pass"]);
  expect(
    statuses(check, [resource("rds:instance", { Engine: "mysql", IAMDatabaseAuthenticationEnabled: false })]),
  ).toEqual(["fail"]);
  expect(
    statuses(check, [
      resource("rds:instance", { Engine: "oracle-ee", IAMDatabaseAuthenticationEnabled: false }),
    ]),
  ).toEqual([]);
  expect(statuses(check, [resource("rds:instance", {})])).toEqual(["not_assessed"]);
});
