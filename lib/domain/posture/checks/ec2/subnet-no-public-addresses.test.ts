import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./subnet-no-public-addresses";

const subnet = (MapPublicIpOnLaunch: boolean | undefined) => resource("ec2:subnet", { MapPublicIpOnLaunch });

it("reads the setting", () => {
  expect(statuses(check, [subnet(false)])).toEqual(["pass"]);
  expect(statuses(check, [subnet(true)])).toEqual(["fail"]);
  expect(statuses(check, [subnet(undefined)])).toEqual(["not_assessed"]);
});
