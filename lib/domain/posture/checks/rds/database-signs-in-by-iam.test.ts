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

const member = (on: boolean) => [
  resource("rds:cluster", { DBClusterIdentifier: "ledger", IAMDatabaseAuthenticationEnabled: on }),
  resource("rds:instance", {
    DBInstanceIdentifier: "ledger-1",
    DBClusterIdentifier: "ledger",
    Engine: "aurora-postgresql",
    IAMDatabaseAuthenticationEnabled: false,
  }),
];

it("asks the cluster where the database is a member of one", () => {
  expect(statuses(check, member(true))).toEqual(["pass"]);
  expect(statuses(check, member(false))).toEqual(["fail"]);
  const [, alone] = member(true);
  expect(statuses(check, alone ? [alone] : [])).toEqual(["not_assessed"]);
});
