import { agree, type Check, perResource } from "../../check";
import { collected, fail, passIf } from "../../verdict";

export const check: Check = {
  id: "password-policy",
  title: "The password policy asks for 14 characters and no reuse",
  principle: 1,
  layer: "identity",
  severity: "medium",
  service: "iam",
  effortMinutes: 5,
  passes:
    "The account has a password policy with at least 14 characters that remembers the last 24 passwords.",
  why: "Without a policy AWS accepts eight characters, and the same password again and again.",
  references: ["iam_password_policy_minimum_length_14", "iam_password_policy_reuse_24"],
  frameworks: {
    cis7: "2.8 2.9",
    cis5: "1.7 1.8",
    fsbp: "IAM.7 IAM.10",
    wafr: "sec_identities_enforce_mechanisms",
    iso27001: "A.5.15",
  },
  fix: () => ({
    cli: `aws iam update-account-password-policy --minimum-password-length 14 --password-reuse-prevention 24 --allow-users-to-change-password`,
    terraform: `resource "aws_iam_account_password_policy" "this" {\n  minimum_password_length        = 14\n  password_reuse_prevention      = 24\n  allow_users_to_change_password = true\n}`,
    cloudformation: null,
  }),
  failing: (failing, of) =>
    `${failing} of ${of} accounts ${agree(failing, "has", "have")} a weak password policy`,
  judge: perResource("iam:password-policy", ({ config }) => {
    const policy = collected(config.PasswordPolicy, "iam:GetAccountPasswordPolicy");
    if (policy === null) return fail("The account has no password policy.");
    const { MinimumPasswordLength: length = 0, PasswordReusePrevention: remembered = 0 } = policy;
    return passIf(
      length >= 14 && remembered >= 24,
      "The password policy is strong.",
      `The policy asks for ${length} characters and remembers ${remembered} passwords.`,
      policy,
    );
  }),
};
