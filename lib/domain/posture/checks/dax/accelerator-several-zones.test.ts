import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./accelerator-several-zones";

const cluster = (Zones: string[] | undefined) => resource("dax:cluster", { Zones });

it("counts zones", () => {
  expect(statuses(check, [cluster(["eu-west-1a", "eu-west-1b"])])).toEqual(["pass"]);
  expect(statuses(check, [cluster(["eu-west-1a"]), cluster([])])).toEqual(["fail", "fail"]);
  expect(statuses(check, [cluster(undefined)])).toEqual(["not_assessed"]);
});
