import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./guardduty-administered-centrally";

const administrator = (RelationshipStatus: string) => ({ AccountId: "555566667777", RelationshipStatus });

it("asks for an administrator, or for members", () => {
  const detector = (config: Record<string, unknown>) => resource("guardduty:detector", config);
  expect(statuses(check, [detector({ Administrator: administrator("Enabled") })])).toEqual(["pass"]);
  expect(statuses(check, [detector({ Administrator: administrator("Resigned"), Members: [] })])).toEqual([
    "fail",
  ]);
  expect(
    statuses(check, [detector({ Administrator: null, Members: [{ AccountId: "111122223333" }] })]),
  ).toEqual(["pass"]);
  expect(statuses(check, [detector({ Administrator: null, Members: [] })])).toEqual(["fail"]);
  expect(statuses(check, [detector({})])).toEqual(["not_assessed"]);
});
