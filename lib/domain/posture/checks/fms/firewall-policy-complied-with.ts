import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "firewall-policy-complied-with",
  title: "Accounts comply with the firewall policies",
  principle: 4,
  layer: "governance",
  severity: "medium",
  service: "fms",
  effortMinutes: 60,
  passes:
    "Firewall Manager reports no member account as non-compliant with the policy. Accounts that do not administer Firewall Manager have no policies and are left out.",
  why: "A policy that an account escapes protects the others and hides the hole.",
  references: ["fms_policy_compliant"],
  frameworks: {},
  fix: ({ region, name, config }) => ({
    cli: `aws fms list-compliance-status --region ${region} --policy-id ${config.PolicyId}\naws fms get-policy --region ${region} --policy-id ${config.PolicyId} --query Policy > policy.json # set RemediationEnabled to true in it, then:\naws fms put-policy --region ${region} --policy file://policy.json`,
    terraform: `resource "aws_fms_policy" "this" {\n  name                = "${name}"\n  remediation_enabled = true\n}`,
    cloudformation: cloudformation("AWS::FMS::Policy", { PolicyName: name, RemediationEnabled: true }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} firewall policies ${agree(failing, "is", "are")} not complied with`,
  judge: perResource("fms:policy", ({ config }) => {
    const statuses = collected(config.ComplianceStatuses, "fms:ListComplianceStatus") ?? [];
    const astray = statuses
      .filter(({ EvaluationResults }) =>
        EvaluationResults?.some(({ ComplianceStatus }) => ComplianceStatus === "NON_COMPLIANT"),
      )
      .map(({ MemberAccount }) => MemberAccount);
    return passIf(
      astray.length === 0,
      `${statuses.length} accounts comply.`,
      `${astray.length} of ${statuses.length} accounts do not comply: ${astray.slice(0, 5).join(", ")}${astray.length > 5 ? ", …" : ""}.`,
      { accounts: astray, RemediationEnabled: config.RemediationEnabled },
    );
  }),
};
