import { expect, it } from "vitest";
import { denied, resource, statuses } from "../../testing/kit";
import { check } from "./load-balancer-behind-firewall";

const balancer = (config: object) =>
  resource(
    "elbv2:load-balancer",
    { Type: "application", Scheme: "internet-facing", ...config },
    { id: "arn:lb" },
  );
const acl = (ResourceArns: string[] | undefined) => resource("wafv2:web-acl", { ResourceArns });

it("follows the web ACL to the load balancer", () => {
  expect(statuses(check, [balancer({}), acl(["arn:lb"])])).toEqual(["pass"]);
  expect(statuses(check, [balancer({}), acl([])])).toEqual(["fail"]);
  expect(statuses(check, [balancer({ Scheme: "internal" }), acl([])])).toEqual([]);
});

it("is not assessed when web ACLs or their resources are unknown", () => {
  expect(statuses(check, [balancer({})], [denied("wafv2:ListWebACLs")])).toEqual(["not_assessed"]);
  expect(statuses(check, [balancer({}), acl(undefined)])).toEqual(["not_assessed"]);
});
