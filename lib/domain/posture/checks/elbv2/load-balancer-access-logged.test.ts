import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./load-balancer-access-logged";

const balancer = (Attributes: { Key: string; Value: string }[] | undefined, Type = "application") =>
  resource("elbv2:load-balancer", { Attributes, Type });

it("reads the attribute, and leaves gateway load balancers out", () => {
  expect(statuses(check, [balancer([{ Key: "access_logs.s3.enabled", Value: "true" }])])).toEqual(["pass"]);
  expect(statuses(check, [balancer([{ Key: "access_logs.s3.enabled", Value: "false" }])])).toEqual(["fail"]);
  expect(statuses(check, [balancer(undefined, "gateway")])).toEqual([]);
  expect(statuses(check, [balancer(undefined)])).toEqual(["not_assessed"]);
});
