import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./database-exports-logs";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(
    statuses(check, [
      resource("rds:instance", { DBInstanceIdentifier: "a", EnabledCloudwatchLogsExports: ["error"] }),
    ]),
  ).toEqual(["pass"]);
  expect(statuses(check, [resource("rds:instance", { DBInstanceIdentifier: "a" })])).toEqual(["fail"]);
  expect(statuses(check, [resource("rds:instance", {})])).toEqual(["not_assessed"]);
});

const member = (kinds: string[]) => [
  resource("rds:cluster", { DBClusterIdentifier: "ledger", EnabledCloudwatchLogsExports: kinds }),
  resource("rds:instance", {
    DBInstanceIdentifier: "ledger-1",
    DBClusterIdentifier: "ledger",
    Engine: "aurora-postgresql",
  }),
];

it("asks the cluster where the database is a member of one", () => {
  expect(statuses(check, member(["postgresql"]))).toEqual(["pass"]);
  expect(statuses(check, member([]))).toEqual(["fail"]);
  const [, alone] = member(["postgresql"]);
  expect(statuses(check, alone ? [alone] : [])).toEqual(["not_assessed"]);
});
