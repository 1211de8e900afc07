import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./clusters-not-public";

const block = (BlockPublicSecurityGroupRules: boolean | undefined, ranges: [number, number][] = []) =>
  resource("emr:block-public-access", {
    BlockPublicSecurityGroupRules,
    PermittedPublicSecurityGroupRuleRanges: ranges.map(([MinRange, MaxRange]) => ({ MinRange, MaxRange })),
  });

it("wants the block, with no exception but SSH", () => {
  expect(statuses(check, [block(true), block(true, [[22, 22]])])).toEqual(["pass", "pass"]);
  expect(statuses(check, [block(false)])).toEqual(["fail"]);
  expect(statuses(check, [block(true, [[8080, 8090]])])).toEqual(["fail"]);
  expect(statuses(check, [block(undefined)])).toEqual(["not_assessed"]);
});
