import { expect, it } from "vitest";
import { everything } from "@/lib/domain/iam/testing/account";
import { iamDetails } from "../../iam/testing";
import { denied, statuses } from "../../testing/kit";
import { check } from "./administrators-few";

const users = <T>(count: number, one: T) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`u${index}`, one]));
const inGroup = { groups: ["all"] };
const groups = { all: [everything] };

it("counts administrators in effect, through groups and own policies", () => {
  expect(statuses(check, [iamDetails({ users: users(4, inGroup), groups })])).toEqual(["fail"]);
  expect(statuses(check, [iamDetails({ users: users(3, inGroup), groups })])).toEqual(["pass"]);
  expect(statuses(check, [iamDetails({ users: users(4, { policy: [everything] }) })])).toEqual(["fail"]);
});

it("leaves out who is held back by a denial or a boundary, and who may do most but not all", () => {
  const noPassing = { Effect: "Deny", Action: "iam:PassRole", Resource: "*" };
  const power = { Effect: "Allow", NotAction: ["iam:*", "organizations:*"], Resource: "*" };
  const read = [{ Effect: "Allow", Action: "s3:Get*", Resource: "*" }];
  for (const all of [[everything, noPassing], [power]])
    expect(statuses(check, [iamDetails({ users: users(4, inGroup), groups: { all } })])).toEqual(["pass"]);
  const bounded = { policy: [everything], boundary: "read" };
  expect(statuses(check, [iamDetails({ users: users(4, bounded), managed: { read } })])).toEqual(["pass"]);
});

it("is not assessed without authorisation details", () => {
  expect(statuses(check, [], [denied("iam:GetAccountAuthorizationDetails", { region: "global" })])).toEqual([
    "not_assessed",
  ]);
  expect(statuses(check, [], [], ["iam"])).toEqual(["not_assessed"]);
});
