import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./regions-limited-by-policy";

const scp = (Condition: object, Targets: Record<string, unknown>[]) =>
  resource("organizations:organization", {
    Organization: { Id: "o-1" },
    Policies: [
      {
        Name: "regions",
        Type: "SERVICE_CONTROL_POLICY",
        Content: { Statement: [{ Effect: "Deny", NotAction: "iam:*", Resource: "*", Condition }] },
        Targets,
      },
    ],
  });
const byRegion = { StringNotEquals: { "aws:RequestedRegion": ["eu-west-1"] } };

it("wants a policy that is attached and denies by region", () => {
  expect(statuses(check, [scp(byRegion, [{ TargetId: "r-1" }])])).toEqual(["pass"]);
  expect(statuses(check, [scp(byRegion, [])])).toEqual(["fail"]);
  expect(statuses(check, [scp({ Bool: { "aws:ViaAWSService": "false" } }, [{ TargetId: "r-1" }])])).toEqual([
    "fail",
  ]);
});

it("says nothing without an organisation", () => {
  expect(statuses(check, [resource("organizations:organization", { Organization: null })])).toEqual([]);
});
