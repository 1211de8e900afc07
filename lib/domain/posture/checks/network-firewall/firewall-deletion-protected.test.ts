import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./firewall-deletion-protected";

it("reads the setting", () => {
  const firewall = (DeleteProtection: boolean | undefined) =>
    resource("network-firewall:firewall", { DeleteProtection });
  expect(statuses(check, [firewall(true)])).toEqual(["pass"]);
  expect(statuses(check, [firewall(false)])).toEqual(["fail"]);
  expect(statuses(check, [firewall(undefined)])).toEqual(["not_assessed"]);
});
