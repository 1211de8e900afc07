import { expect, it } from "vitest";
import { controlPoliciesOf, type Organisation } from "./organisation";

const document = { Version: "2012-10-17", Statement: { Effect: "Allow", Action: "*", Resource: "*" } };
const scp = (name: string, ...targets: string[]) => ({
  name,
  type: "SERVICE_CONTROL_POLICY",
  content: document,
  targets,
});
const organisation: Organisation = {
  id: "o-1",
  management: "111111111111",
  rootIds: ["r-1"],
  policies: [scp("root", "r-1"), scp("unit", "ou-1"), scp("other unit", "ou-2"), scp("own", "222222222222")],
  accounts: new Map([["222222222222", ["r-1", "ou-1"]]]),
};
const names = (account: string, from = organisation) =>
  controlPoliciesOf(from, account).scps.map((level) => level.map(({ name }) => name));

it("gives each level its own policies, from the root down to the account", () => {
  expect(names("222222222222")).toEqual([["root"], ["unit"], ["own"]]);
});

it("binds the management account by nothing", () => {
  expect(names("111111111111")).toEqual([]);
});

it("knows of root and account only when the units were not collected", () => {
  expect(names("222222222222", { ...organisation, accounts: null })).toEqual([["root"], ["own"]]);
});
