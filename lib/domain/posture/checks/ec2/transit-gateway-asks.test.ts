import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./transit-gateway-asks";

const gateway = (AutoAcceptSharedAttachments: string | undefined, OwnerId = "111122223333") =>
  resource("ec2:transit-gateway", { OwnerId, State: "available", Options: { AutoAcceptSharedAttachments } });

it("reads the option of gateways of one's own", () => {
  expect(statuses(check, [gateway("disable")])).toEqual(["pass"]);
  expect(statuses(check, [gateway("enable")])).toEqual(["fail"]);
  expect(statuses(check, [gateway("enable", "444455556666")])).toEqual([]);
  expect(statuses(check, [gateway(undefined)])).toEqual(["not_assessed"]);
});
