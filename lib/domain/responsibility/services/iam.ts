import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "iam",
  name: "AWS IAM",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/security.html",
  aws: [
    "Deciding each request by the policies, in every region",
    "Storing passwords and keys so that nobody can read them back",
  ],
  duties: [
    {
      area: "access",
      duty: "Protect the root user",
      checks: [
        "root-mfa",
        "root-hardware-mfa",
        "root-no-access-keys",
        "root-not-used",
        "member-root-credentials-removed",
      ],
    },
    {
      area: "access",
      duty: "Ask people for a second factor and good passwords",
      checks: ["user-mfa", "administrators-second-factor", "password-policy"],
    },
    {
      area: "access",
      duty: "Have people come through the organisation's directory",
      checks: ["people-federated", "user-password-or-keys"],
    },
    {
      area: "secrets",
      duty: "Replace keys, and switch off what is not used",
      checks: ["access-key-age", "unused-credentials", "user-one-active-key"],
    },
    {
      area: "access",
      duty: "Grant no more than the work needs",
      checks: [
        "policies-grant-not-everything",
        "administrator-policy-rarely-attached",
        "administrators-few",
        "roles-passed-narrowly",
        "nobody-becomes-administrator",
        "user-policies-through-groups",
        "role-in-use",
        "cloudshell-full-access-unattached",
        "support-role",
      ],
    },
    {
      area: "access",
      duty: "Trust only whom you know",
      checks: ["role-trust-not-open", "outside-trust-has-external-id", "web-identity-trust-narrow"],
    },
    {
      area: "data",
      duty: "Keep people away from data",
      checks: ["person-reads-no-data", "data-read-in-working-role-only"],
    },
    { area: "encryption", duty: "Keep server certificates valid", checks: ["certificate-valid"] },
  ],
};
