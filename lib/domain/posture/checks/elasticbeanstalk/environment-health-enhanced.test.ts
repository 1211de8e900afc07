import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./environment-health-enhanced";

const environment = (HealthSystem: string | null | undefined, Status = "Ready") =>
  resource("elasticbeanstalk:environment", { HealthSystem, Status });

it("reads the option; unset means basic", () => {
  expect(statuses(check, [environment("enhanced")])).toEqual(["pass"]);
  expect(statuses(check, [environment("basic"), environment(null)])).toEqual(["fail", "fail"]);
  expect(statuses(check, [environment("basic", "Terminated")])).toEqual([]);
  expect(statuses(check, [environment(undefined)])).toEqual(["not_assessed"]);
});
