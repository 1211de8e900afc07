import { expect, it } from "vitest";
import { denied, resource, statuses } from "../../testing/kit";
import { check } from "./securityhub-on";

const hub = (EnabledStandards: { StandardsArn: string }[] | undefined) =>
  resource("securityhub:hub", { EnabledStandards });

it("asks for a hub with standards", () => {
  expect(statuses(check, [hub([{ StandardsArn: "arn:aws:securityhub:::ruleset/x" }])])).toEqual(["pass"]);
  expect(statuses(check, [hub([])])).toEqual(["fail"]);
  expect(statuses(check, [], [], ["securityhub"])).toEqual(["fail"]);
  expect(statuses(check, [hub(undefined)])).toEqual(["not_assessed"]);
  expect(statuses(check, [], [denied("securityhub:DescribeHub")])).toEqual(["not_assessed"]);
});
