import { agree, type Check, perResource } from "../../check";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "member-root-credentials-removed",
  title: "Root credentials of member accounts are managed centrally",
  principle: 1,
  layer: "identity",
  severity: "high",
  service: "iam",
  effortMinutes: 15,
  passes:
    "RootCredentialsManagement is on for the organisation. It is judged in the management account; others are left out.",
  why: "Every member account is born with a root user. Managed centrally, it has no password to steal and none to recover.",
  references: ["iam_root_credentials_management_enabled"],
  frameworks: { cis7: "2.1.1", nist: "RR-1 RR-2 PO-4 AC-1" },
  fix: () => ({
    cli: "aws organizations enable-aws-service-access --service-principal iam.amazonaws.com\naws iam enable-organizations-root-credentials-management",
    terraform: `resource "aws_iam_organizations_features" "this" {\n  enabled_features = ["RootCredentialsManagement", "RootSessions"]\n}`,
    cloudformation: null,
  }),
  failing: (failing, of) =>
    `${failing} of ${of} organisations ${agree(failing, "leaves", "leave")} root credentials to their accounts`,
  judge: perResource("iam:organizations-features", ({ config }) => {
    const features = collected(config.EnabledFeatures, "iam:ListOrganizationsFeatures");
    return passIf(
      features.includes("RootCredentialsManagement"),
      "Root credentials of members are managed centrally.",
      "Each member account keeps root credentials of its own.",
      { EnabledFeatures: features },
    );
  }),
};
