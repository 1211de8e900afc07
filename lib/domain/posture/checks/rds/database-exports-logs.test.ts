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
