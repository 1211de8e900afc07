import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./trail-validated";

const trail = (on: boolean | undefined) => resource("cloudtrail:trail", { LogFileValidationEnabled: on });

it("passes with digests, fails without, and says when it cannot know", () => {
  expect(statuses(check, [trail(true)])).toEqual(["pass"]);
  expect(statuses(check, [trail(false)])).toEqual(["fail"]);
  expect(statuses(check, [trail(undefined)])).toEqual(["not_assessed"]);
});
