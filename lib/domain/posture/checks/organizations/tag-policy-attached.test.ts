import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./tag-policy-attached";

const organisation = (status: string, Policies: Record<string, unknown>[]) =>
  resource("organizations:organization", {
    Organization: { Id: "o-1" },
    Roots: [{ Id: "r-1", PolicyTypes: [{ Type: "TAG_POLICY", Status: status }] }],
    Policies,
  });
const policy = (Targets: Record<string, unknown>[]) => ({ Name: "ours", Type: "TAG_POLICY", Targets });

it("wants a policy of its type that is attached", () => {
  expect(statuses(check, [organisation("ENABLED", [policy([{ TargetId: "r-1" }])])])).toEqual(["pass"]);
  expect(statuses(check, [organisation("ENABLED", [policy([])])])).toEqual(["fail"]);
  expect(statuses(check, [organisation("ENABLED", [])])).toEqual(["fail"]);
});

it("is not assessed when the roots were not listed", () => {
  expect(statuses(check, [resource("organizations:organization", { Organization: { Id: "o-1" } })])).toEqual([
    "not_assessed",
  ]);
});
