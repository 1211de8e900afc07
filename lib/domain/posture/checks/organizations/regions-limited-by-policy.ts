import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { rootOf } from "../../fix/organisation-root";
import { statementsOf } from "../../policy/statements";
import type { PolicyDocument } from "../../resources/shape";
import { collected, passIf } from "../../verdict";

function limitsRegions(content: PolicyDocument): boolean {
  return statementsOf(content).some(
    ({ Effect, Condition }) =>
      Effect === "Deny" &&
      Object.values(Condition ?? {}).some((keys) =>
        Object.keys(keys).some((key) => key.toLowerCase() === "aws:requestedregion"),
      ),
  );
}

export const check: Check = {
  id: "regions-limited-by-policy",
  title: "A policy of the organisation limits the regions",
  principle: 4,
  layer: "governance",
  severity: "high",
  service: "organizations",
  effortMinutes: 60,
  passes:
    "A service control policy that denies by aws:RequestedRegion is attached to the root, a unit or an account.",
  why: "What runs where nobody looks is found on the bill.",
  references: ["organizations_scp_check_deny_regions"],
  frameworks: { nist: "RM-1 RR-1 RR-2 PO-3 PO-4 OV-3" },
  fix: ({ config }) => ({
    cli: `policy=$(aws organizations create-policy --name regions --type SERVICE_CONTROL_POLICY --description "only our regions" --content file://regions.json --query Policy.PolicySummary.Id --output text)\naws organizations attach-policy --policy-id $policy --target-id ${rootOf(config)}`,
    terraform: `resource "aws_organizations_policy" "regions" {\n  name    = "regions"\n  content = file("regions.json")\n}\nresource "aws_organizations_policy_attachment" "regions" {\n  policy_id = aws_organizations_policy.regions.id\n  target_id = "ROOT"\n}`,
    cloudformation: cloudformation(
      "AWS::Organizations::Policy",
      {
        Name: "regions",
        Type: "SERVICE_CONTROL_POLICY",
        TargetIds: ["ROOT"],
        Content: {
          Version: "2012-10-17",
          Statement: [
            {
              Effect: "Deny",
              NotAction: ["iam:*", "organizations:*", "route53:*", "cloudfront:*", "sts:*", "support:*"],
              Resource: "*",
              Condition: { StringNotEquals: { "aws:RequestedRegion": ["OUR_REGION", "ANOTHER_REGION"] } },
            },
          ],
        },
      },
      "Services that know no region are named in NotAction: add those that you use.",
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} organisations ${agree(failing, "allows", "allow")} every region`,
  judge: perResource("organizations:organization", ({ config }) => {
    if (collected(config.Organization, "organizations:DescribeOrganization") === null) return null;
    const policies = collected(config.Policies, "organizations:ListPolicies") ?? [];
    const limiting = policies.filter(
      ({ Type, Targets, Content }) =>
        Type === "SERVICE_CONTROL_POLICY" &&
        (Targets ?? []).length > 0 &&
        Content !== undefined &&
        limitsRegions(Content),
    );
    return passIf(
      limiting.length > 0,
      `${limiting.map(({ Name }) => Name).join(", ")} limits the regions.`,
      "No attached policy limits the regions.",
    );
  }),
};
