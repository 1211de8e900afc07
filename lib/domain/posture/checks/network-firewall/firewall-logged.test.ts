import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./firewall-logged";

it("asks for a destination", () => {
  const firewall = (LogDestinationConfigs: { LogType: string }[] | undefined) =>
    resource("network-firewall:firewall", { LogDestinationConfigs });
  expect(statuses(check, [firewall([{ LogType: "ALERT" }])])).toEqual(["pass"]);
  expect(statuses(check, [firewall([])])).toEqual(["fail"]);
  expect(statuses(check, [firewall(undefined)])).toEqual(["not_assessed"]);
});
