import { expect, it } from "vitest";
import { denied, resource, statuses } from "../../testing/kit";
import { check } from "./guardduty-on";

const detector = (Status: string | undefined) => resource("guardduty:detector", { Status });

it("asks for an enabled detector", () => {
  expect(statuses(check, [detector("ENABLED")])).toEqual(["pass"]);
  expect(statuses(check, [detector("DISABLED")])).toEqual(["fail"]);
  expect(statuses(check, [], [], ["guardduty"])).toEqual(["fail"]);
  expect(statuses(check, [detector(undefined)])).toEqual(["not_assessed"]);
  expect(statuses(check, [], [denied("guardduty:ListDetectors")])).toEqual(["not_assessed"]);
});
