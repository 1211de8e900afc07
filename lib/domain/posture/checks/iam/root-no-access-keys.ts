import { agree, type Check, perResource } from "../../check";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "root-no-access-keys",
  title: "The root user has no access keys",
  principle: 1,
  layer: "identity",
  severity: "critical",
  service: "iam",
  effortMinutes: 15,
  passes: "The account summary counts no access key of the root user.",
  why: "A root access key is a file that can do everything, cannot be limited by any policy and needs no second factor.",
  references: ["iam_no_root_access_key"],
  frameworks: {
    cis7: "2.4",
    cis5: "1.3",
    fsbp: "IAM.4",
    wafr: "sec_securely_operate_aws_account",
    nist: "AC-1 AC-6",
    pci4: "7.2.1 7.2.2 7.2.3 8.2.1 8.2.2 8.2.4 8.2.5 8.3.11",
    iso27001: "A.5.15",
  },
  fix: ({ account }) => ({
    cli: `# Sign in as the root user of ${account} (a key cannot be deleted from outside), then:\naws iam list-access-keys\naws iam delete-access-key --access-key-id THE_KEY`,
    terraform: `# Terraform does not manage root keys. Centralised root access can remove them for member accounts:\nresource "aws_iam_organizations_features" "root_access" {\n  enabled_features = ["RootCredentialsManagement"]\n}`,
    cloudformation: null,
  }),
  failing: (failing, of) => `${failing} of ${of} accounts ${agree(failing, "has", "have")} root access keys`,
  judge: perResource("iam:account-summary", ({ config }) => {
    const summary = collected(config.SummaryMap, "iam:GetAccountSummary");
    const keys = summary?.AccountAccessKeysPresent ?? 0;
    return passIf(keys === 0, "The root user has no access key.", "The root user has an access key.", {
      AccountAccessKeysPresent: keys,
    });
  }),
};
