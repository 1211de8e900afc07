import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./organisation-guardrails";

const Roots = [{ PolicyTypes: [{ Type: "SERVICE_CONTROL_POLICY", Status: "ENABLED" }] }];
const own = {
  Name: "guard",
  Type: "SERVICE_CONTROL_POLICY",
  AwsManaged: false,
  Targets: [{ TargetId: "r-1" }],
};
const organisation = (config: object) =>
  resource("organizations:organization", { Organization: { Id: "o-1" }, Roots, Policies: [own], ...config });

it("asks for an attached policy of one's own", () => {
  expect(statuses(check, [organisation({})])).toEqual(["pass"]);
  expect(statuses(check, [organisation({ Policies: [{ ...own, Targets: [] }] })])).toEqual(["fail"]);
  expect(statuses(check, [organisation({ Policies: [{ ...own, AwsManaged: true }] })])).toEqual(["fail"]);
  expect(statuses(check, [organisation({ Roots: [] })])).toEqual(["fail"]);
  expect(statuses(check, [organisation({ Organization: null })])).toEqual(["fail"]);
  expect(statuses(check, [organisation({ Policies: undefined })])).toEqual(["not_assessed"]);
});
