import { agree, type Check, perResource } from "../../check";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "root-mfa",
  title: "The root user signs in with a second factor",
  principle: 1,
  layer: "identity",
  severity: "critical",
  service: "iam",
  effortMinutes: 20,
  passes: "The account's root user has an MFA device.",
  why: "The root user can do everything and no policy can hold it back. A password alone, once phished or leaked, hands over the account.",
  references: ["iam_root_mfa_enabled"],
  frameworks: {
    cis7: "2.5",
    cis5: "1.4",
    wafr: "sec_securely_operate_aws_account",
    nist: "AC-1 AC-6 AC-7 IP-1 PO-4 RR-1",
    pci4: "8.4.1 8.4.2 8.4.3",
    iso27001: "A.5.15 A.5.17 A.8.5",
  },
  fix: ({ account }) => ({
    cli: `# Sign in as the root user of ${account}, open https://console.aws.amazon.com/iam/home#/security_credentials\n# and choose "Assign MFA device". AWS offers no API call for the root user's device.`,
    terraform: `# Centralised root access removes the root credentials of member accounts altogether:\nresource "aws_iam_organizations_features" "root_access" {\n  enabled_features = ["RootCredentialsManagement", "RootSessions"]\n}`,
    cloudformation: null,
  }),
  failing: (failing, of) =>
    `${failing} of ${of} accounts ${agree(failing, "has", "have")} a root user without MFA`,
  judge: perResource("iam:account-summary", ({ config }) => {
    const summary = collected(config.SummaryMap, "iam:GetAccountSummary");
    return passIf(
      summary?.AccountMFAEnabled === 1,
      "The root user has an MFA device.",
      "The root user has no MFA device.",
      { AccountMFAEnabled: summary?.AccountMFAEnabled },
    );
  }),
};
