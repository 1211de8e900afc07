import { expect, it } from "vitest";
import { denied, resource, statuses } from "../../testing/kit";
import { check } from "./support-role";

const role = (...names: string[]) =>
  resource("iam:role", {
    AttachedPolicies: names.map((name) => ({
      PolicyName: name,
      PolicyArn: `arn:aws:iam::aws:policy/${name}`,
    })),
  });

it("looks for the policy on any role", () => {
  expect(statuses(check, [role("ReadOnlyAccess"), role("AWSSupportAccess")])).toEqual(["pass"]);
  expect(statuses(check, [role("ReadOnlyAccess")])).toEqual(["fail"]);
  expect(statuses(check, [resource("iam:role", {})])).toEqual(["not_assessed"]);
  expect(statuses(check, [], [denied("iam:ListRoles", { region: "global" })])).toEqual(["not_assessed"]);
});
