import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./broker-logged";

it("asks ActiveMQ for both logs and RabbitMQ for the general one", () => {
  const broker = (EngineType: string, Logs: { General?: boolean; Audit?: boolean } | null) =>
    resource("mq:broker", { EngineType, Logs });
  expect(statuses(check, [broker("ActiveMQ", { General: true, Audit: true })])).toEqual(["pass"]);
  expect(statuses(check, [broker("ActiveMQ", { General: true, Audit: false })])).toEqual(["fail"]);
  expect(statuses(check, [broker("RabbitMQ", { General: true })])).toEqual(["pass"]);
  expect(statuses(check, [broker("RabbitMQ", null)])).toEqual(["fail"]);
  expect(statuses(check, [resource("mq:broker", {})])).toEqual(["not_assessed"]);
});
