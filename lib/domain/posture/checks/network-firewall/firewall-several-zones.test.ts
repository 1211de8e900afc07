import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./firewall-several-zones";

it("counts the subnets, of which there is one a zone", () => {
  const firewall = (...subnets: string[]) =>
    resource("network-firewall:firewall", { SubnetMappings: subnets.map((SubnetId) => ({ SubnetId })) });
  expect(statuses(check, [firewall("a", "b")])).toEqual(["pass"]);
  expect(statuses(check, [firewall("a")])).toEqual(["fail"]);
  expect(statuses(check, [resource("network-firewall:firewall", {})])).toEqual(["not_assessed"]);
});
