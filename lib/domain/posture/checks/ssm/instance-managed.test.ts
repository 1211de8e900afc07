import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./instance-managed";

const instance = resource("ec2:instance", { InstanceId: "i-1", State: { Name: "running" } });
const managed = (PingStatus: string, InstanceId = "i-1") =>
  resource("ssm:managed-instance", { InstanceId, PingStatus });

it("matches instances with what Systems Manager knows", () => {
  expect(statuses(check, [instance, managed("Online")])).toEqual(["pass"]);
  expect(statuses(check, [instance, managed("ConnectionLost")])).toEqual(["fail"]);
  expect(statuses(check, [instance, managed("Online", "i-2")])).toEqual(["fail"]);
  expect(statuses(check, [resource("ec2:instance", { State: { Name: "stopped" } })])).toEqual([]);
});

it("is not assessed where Systems Manager was not asked", () => {
  expect(statuses(check, [instance])).toEqual(["not_assessed"]);
});
