import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./database-several-zones";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("rds:instance", { MultiAZ: true })])).toEqual(["pass"]);
  expect(statuses(check, [resource("rds:instance", { MultiAZ: false })])).toEqual(["fail"]);
  expect(statuses(check, [resource("rds:instance", { MultiAZ: false, DBClusterIdentifier: "c" })])).toEqual(
    [],
  );
  expect(statuses(check, [resource("rds:instance", {})])).toEqual(["not_assessed"]);
});
