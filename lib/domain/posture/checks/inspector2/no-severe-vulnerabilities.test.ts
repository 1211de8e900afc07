import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./no-severe-vulnerabilities";

it("counts what is critical or high, and leaves regions without Inspector out", () => {
  const status = (activeFindings: { all: number; critical?: number; high?: number } | null | undefined) =>
    resource("inspector2:status", { activeFindings });
  expect(statuses(check, [status({ all: 12, critical: 0, high: 0 })])).toEqual(["pass"]);
  expect(statuses(check, [status({ all: 12, critical: 0, high: 1 })])).toEqual(["fail"]);
  expect(statuses(check, [status(null)])).toEqual([]);
  expect(statuses(check, [status(undefined)])).toEqual(["not_assessed"]);
});
