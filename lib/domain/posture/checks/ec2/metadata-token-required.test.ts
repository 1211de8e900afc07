import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./metadata-token-required";

const instance = (MetadataOptions: { HttpTokens?: string; HttpEndpoint?: string } | undefined) =>
  resource("ec2:instance", { MetadataOptions, State: { Name: "running" } });

it("passes required tokens or no endpoint, fails optional ones", () => {
  expect(statuses(check, [instance({ HttpTokens: "required" })])).toEqual(["pass"]);
  expect(statuses(check, [instance({ HttpTokens: "optional", HttpEndpoint: "disabled" })])).toEqual(["pass"]);
  expect(statuses(check, [instance({ HttpTokens: "optional", HttpEndpoint: "enabled" })])).toEqual(["fail"]);
  expect(statuses(check, [instance(undefined)])).toEqual(["not_assessed"]);
});
