import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./ai-opt-out-policy";

const organisation = (status: string, Policies: Record<string, unknown>[]) =>
  resource("organizations:organization", {
    Organization: { Id: "o-1" },
    Roots: [{ Id: "r-1", PolicyTypes: [{ Type: "AISERVICES_OPT_OUT_POLICY", Status: status }] }],
    Policies,
  });
const optOut = (child: string) => ({
  services: {
    default: {
      opt_out_policy: { "@@assign": "optOut", "@@operators_allowed_for_child_policies": [child] },
    },
  },
});
const policy = (Targets: Record<string, unknown>[], Content: object = optOut("@@none")) => ({
  Name: "ours",
  Content,
  Type: "AISERVICES_OPT_OUT_POLICY",
  Targets,
});

it("wants a policy of its type that is attached", () => {
  expect(statuses(check, [organisation("ENABLED", [policy([{ TargetId: "r-1" }])])])).toEqual(["pass"]);
  expect(statuses(check, [organisation("ENABLED", [policy([])])])).toEqual(["fail"]);
  expect(statuses(check, [organisation("ENABLED", [])])).toEqual(["fail"]);
});

it("reads what the policy says", () => {
  const attached = (Content: object) => organisation("ENABLED", [policy([{ TargetId: "r-1" }], Content)]);
  expect(statuses(check, [attached(optOut("@@all"))])).toEqual(["fail"]);
  expect(statuses(check, [attached({ services: {} })])).toEqual(["fail"]);
  const unread = { Name: "ours", Type: "AISERVICES_OPT_OUT_POLICY", Targets: [{ TargetId: "r-1" }] };
  expect(statuses(check, [organisation("ENABLED", [unread])])).toEqual(["not_assessed"]);
});

it("is not assessed when the roots were not listed", () => {
  expect(statuses(check, [resource("organizations:organization", { Organization: { Id: "o-1" } })])).toEqual([
    "not_assessed",
  ]);
});
