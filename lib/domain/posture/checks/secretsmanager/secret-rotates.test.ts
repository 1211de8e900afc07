import { expect, it } from "vitest";
import { daysAgo, denied, resource, statuses } from "../../testing/kit";
import { check } from "./secret-rotates";

const secret = (config: Record<string, unknown>) => resource("secretsmanager:secret", config);

it("asks for rotation that happens", () => {
  const monthly = { RotationEnabled: true, RotationRules: { AutomaticallyAfterDays: 30 } };
  expect(statuses(check, [secret({ ...monthly, LastRotatedDate: daysAgo(20) })])).toEqual(["pass"]);
  expect(statuses(check, [secret({ ...monthly, LastRotatedDate: daysAgo(61) })])).toEqual(["fail"]);
  expect(statuses(check, [secret({})])).toEqual(["fail"]);
  expect(statuses(check, [secret({ OwningService: "rds" })])).toEqual([]);
});

it("is not assessed where secrets could not be listed", () => {
  expect(statuses(check, [], [denied("secretsmanager:ListSecrets")])).toEqual(["not_assessed"]);
});
