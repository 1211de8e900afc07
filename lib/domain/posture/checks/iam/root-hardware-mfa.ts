import { agree, type Check, perResource } from "../../check";
import { collected, fail, passIf } from "../../verdict";

export const check: Check = {
  id: "root-hardware-mfa",
  title: "The root user has a hardware second factor",
  principle: 1,
  layer: "identity",
  severity: "critical",
  service: "iam",
  effortMinutes: 30,
  passes: "MFA of the root user is on, and it is no virtual device.",
  why: "A virtual device lives on a phone, which is lost, backed up and read by apps.",
  references: ["iam_root_hardware_mfa_enabled"],
  frameworks: {
    cis7: "2.6",
    cis5: "1.5",
    fsbp: "IAM.6",
    wafr: "sec_securely_operate_aws_account",
    pci4: "8.4.1 8.4.2 8.4.3",
  },
  fix: () => ({
    cli: `# Signed in as the root user: Security credentials, Multi-factor authentication, Assign, Hardware security key.\naws iam list-virtual-mfa-devices --query "VirtualMFADevices[?contains(SerialNumber, 'root-account')]"`,
    terraform: `# No API sets the root user's second factor. In an organisation take the root credentials of members away instead:\nresource "aws_iam_organizations_features" "this" {\n  enabled_features = ["RootCredentialsManagement"]\n}`,
    cloudformation: null,
  }),
  failing: (failing, of) =>
    `${failing} of ${of} root users ${agree(failing, "has", "have")} no hardware second factor`,
  judge: perResource("iam:account-summary", ({ config, account }) => {
    const summary = collected(config.SummaryMap, "iam:GetAccountSummary");
    if (summary?.AccountMFAEnabled !== 1) return fail("The root user has no second factor.");
    const devices = collected(config.VirtualMFADevices, "iam:ListVirtualMFADevices") ?? [];
    const virtual = devices.some(
      ({ User, SerialNumber }) =>
        User?.Arn?.endsWith(`:${account}:root`) || SerialNumber?.includes("root-account-mfa-device"),
    );
    return passIf(
      !virtual,
      "The second factor is a hardware device.",
      "The second factor is a virtual device.",
    );
  }),
};
