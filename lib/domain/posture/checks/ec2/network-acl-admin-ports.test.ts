import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./network-acl-admin-ports";

const acl = (...Entries: object[]) =>
  resource("ec2:network-acl", {
    Associations: [{ SubnetId: "subnet-1" }],
    Entries: Entries as Record<string, unknown>[],
  });
const all = (RuleAction: string, RuleNumber: number) => ({
  Egress: false,
  CidrBlock: "0.0.0.0/0",
  Protocol: "-1",
  RuleAction,
  RuleNumber,
});
const port = (From: number, RuleAction: string, RuleNumber: number) => ({
  ...all(RuleAction, RuleNumber),
  Protocol: "6",
  PortRange: { From, To: From },
});

it("goes by the first entry that matches", () => {
  expect(statuses(check, [acl(port(22, "deny", 10), port(3389, "deny", 11), all("allow", 100))])).toEqual([
    "pass",
  ]);
  expect(statuses(check, [acl(all("allow", 100), port(22, "deny", 110), port(3389, "deny", 111))])).toEqual([
    "fail",
  ]);
  expect(statuses(check, [acl(all("deny", 32_767))])).toEqual(["pass"]);
  expect(statuses(check, [acl({ ...all("allow", 5), CidrBlock: undefined, Ipv6CidrBlock: "::/0" })])).toEqual(
    ["fail"],
  );
});

it("leaves unused ACLs out and says what was not collected", () => {
  expect(statuses(check, [resource("ec2:network-acl", { Associations: [] })])).toEqual([]);
  expect(statuses(check, [resource("ec2:network-acl", { Associations: [{}] })])).toEqual(["not_assessed"]);
});
