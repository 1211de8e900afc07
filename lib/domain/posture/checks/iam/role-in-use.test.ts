import { expect, it } from "vitest";
import { daysAgo, resource, statuses } from "../../testing/kit";
import { check } from "./role-in-use";

const role = (used: number | null, made: number, Path = "/") =>
  resource("iam:role", {
    Path,
    CreateDate: daysAgo(made),
    RoleLastUsed: used === null ? null : { LastUsedDate: daysAgo(used) },
  });

it("asks for use within 90 days, and gives new roles time", () => {
  expect(statuses(check, [role(3, 400)])).toEqual(["pass"]);
  expect(statuses(check, [role(120, 400)])).toEqual(["fail"]);
  expect(statuses(check, [role(null, 400)])).toEqual(["fail"]);
  expect(statuses(check, [role(null, 10)])).toEqual(["pass"]);
  expect(statuses(check, [role(null, 400, "/aws-service-role/rds.amazonaws.com/")])).toEqual([]);
  expect(statuses(check, [resource("iam:role", {})])).toEqual(["not_assessed"]);
});
