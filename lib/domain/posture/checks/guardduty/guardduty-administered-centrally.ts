import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, pass, passIf } from "../../verdict";

export const check: Check = {
  id: "guardduty-administered-centrally",
  title: "GuardDuty is administered in one place",
  principle: 7,
  layer: "governance",
  severity: "medium",
  service: "guardduty",
  effortMinutes: 30,
  passes:
    "The detector belongs to an administrator account with which the relationship is enabled, or it administers members itself.",
  why: "A detector of its own can be switched off by whoever took the account over, and nobody else sees what it found.",
  references: ["guardduty_centrally_managed"],
  frameworks: { iso27001: "A.5.25 A.5.28 A.5.29" },
  fix: ({ region, account }) => ({
    cli: `# in the organisation's management account, once a region:\naws guardduty enable-organization-admin-account --region ${region} --admin-account-id SECURITY_ACCOUNT\n# in the security account:\naws guardduty create-members --region ${region} --detector-id ITS_DETECTOR --account-details AccountId=${account},Email=ACCOUNT_EMAIL`,
    terraform: `resource "aws_guardduty_organization_admin_account" "security" {\n  admin_account_id = var.security_account\n}\nresource "aws_guardduty_organization_configuration" "this" {\n  auto_enable_organization_members = "ALL"\n  detector_id                      = aws_guardduty_detector.security.id\n}`,
    cloudformation: cloudformation(
      "AWS::GuardDuty::Member",
      {
        DetectorId: "ITS_DETECTOR",
        MemberId: account,
        Email: "ACCOUNT_EMAIL",
      },
      "In the security account.",
    ),
  }),
  failing: (failing, of) => `${failing} of ${of} detectors ${agree(failing, "stands", "stand")} alone`,
  judge: perResource("guardduty:detector", ({ config }) => {
    const administrator = collected(config.Administrator, "guardduty:GetAdministratorAccount");
    const status = administrator?.RelationshipStatus;
    if (administrator && /^enabled$/i.test(status ?? ""))
      return pass(`Account ${administrator.AccountId} administers it.`, { administrator });
    const members = collected(config.Members, "guardduty:ListMembers") ?? [];
    return passIf(
      members.length > 0,
      `It administers ${members.length} accounts.`,
      administrator
        ? `Its relationship with account ${administrator.AccountId} is ${status ?? "unknown"}.`
        : "It belongs to no administrator account and administers none.",
      { administrator, members: members.length },
    );
  }),
};
