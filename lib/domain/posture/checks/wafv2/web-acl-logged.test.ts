import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./web-acl-logged";

it("asks for a destination", () => {
  const acl = (LoggingConfiguration: { LogDestinationConfigs: string[] } | null | undefined) =>
    resource("wafv2:web-acl", { LoggingConfiguration });
  expect(statuses(check, [acl({ LogDestinationConfigs: ["arn:log"] })])).toEqual(["pass"]);
  expect(statuses(check, [acl(null)])).toEqual(["fail"]);
  expect(statuses(check, [acl(undefined)])).toEqual(["not_assessed"]);
});
