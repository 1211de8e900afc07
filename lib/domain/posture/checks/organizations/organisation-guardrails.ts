import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { rootOf } from "../../fix/organisation-root";
import { collected, fail, passIf } from "../../verdict";

export const check: Check = {
  id: "organisation-guardrails",
  title: "The organisation has guardrails of its own",
  principle: 4,
  layer: "governance",
  severity: "medium",
  service: "organizations",
  effortMinutes: 120,
  passes:
    "Service control policies are enabled at the root, and at least one policy that is not AWS's FullAWSAccess is attached.",
  why: "A guardrail holds in every account, also for administrators, and in accounts that do not exist yet.",
  references: ["organizations_account_part_of_organizations"],
  frameworks: {
    wafr: "sec_permissions_define_guardrails sec_protect_data_rest_access_control sec_securely_operate_multi_accounts",
    nist: "AM-6 PO-3 PO-4 RM-1 RR-1 RR-2",
    pci4: "7.2.1 7.2.2 7.2.5 7.3.1 7.3.2 7.3.3 8.2.7 8.2.8 8.3.4",
    iso27001: "A.8.3",
  },
  fix: ({ config }) => ({
    cli: `aws organizations enable-policy-type --root-id ${rootOf(config)} --policy-type SERVICE_CONTROL_POLICY\npolicy=$(aws organizations create-policy --type SERVICE_CONTROL_POLICY --name protect-trail --description "Nobody stops the trail" --content '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":["cloudtrail:StopLogging","cloudtrail:DeleteTrail"],"Resource":"*"}]}' --query Policy.PolicySummary.Id --output text)\naws organizations attach-policy --policy-id $policy --target-id ${rootOf(config)}`,
    terraform: `resource "aws_organizations_policy" "protect_trail" {\n  name = "protect-trail"\n  type = "SERVICE_CONTROL_POLICY"\n  content = jsonencode({\n    Version   = "2012-10-17"\n    Statement = [{ Effect = "Deny", Action = ["cloudtrail:StopLogging", "cloudtrail:DeleteTrail"], Resource = "*" }]\n  })\n}`,
    cloudformation: cloudformation("AWS::Organizations::Policy", {
      Name: "protect-trail",
      Type: "SERVICE_CONTROL_POLICY",
      TargetIds: ["THE_ROOT"],
      Content: {
        Version: "2012-10-17",
        Statement: [
          { Effect: "Deny", Action: ["cloudtrail:StopLogging", "cloudtrail:DeleteTrail"], Resource: "*" },
        ],
      },
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} organisations ${agree(failing, "has", "have")} no guardrails`,
  judge: perResource("organizations:organization", ({ config }) => {
    const organisation = collected(config.Organization, "organizations:DescribeOrganization");
    if (organisation === null)
      return fail("The account belongs to no organisation, so nothing can limit it.");
    const roots = collected(config.Roots, "organizations:ListRoots") ?? [];
    const enabled = roots.some((root) =>
      root.PolicyTypes?.some((one) => one.Type === "SERVICE_CONTROL_POLICY" && one.Status === "ENABLED"),
    );
    if (!enabled) return fail("Service control policies are not enabled.", { Roots: roots });
    const policies = (collected(config.Policies, "organizations:ListPolicies") ?? []).filter(
      (policy) =>
        policy.Type === "SERVICE_CONTROL_POLICY" && !policy.AwsManaged && (policy.Targets ?? []).length > 0,
    );
    const names = policies.map((policy) => policy.Name);
    return passIf(
      names.length > 0,
      `Guardrails: ${names.join(", ")}.`,
      "No policy of your own is attached.",
      { names },
    );
  }),
};
