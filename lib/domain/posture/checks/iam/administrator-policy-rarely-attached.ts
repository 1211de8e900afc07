import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { accountIam } from "../../iam/estate";
import { passIf } from "../../verdict";

const administratorAccess = "arn:aws:iam::aws:policy/AdministratorAccess";

export const check: Check = {
  id: "administrator-policy-rarely-attached",
  title: "AWS's administrator policy hangs on no user",
  principle: 1,
  layer: "identity",
  severity: "high",
  service: "iam",
  effortMinutes: 60,
  passes:
    "AdministratorAccess is attached to no user, directly or through a group. Roles may hold it: they are taken on for a while, and each use is recorded with who did.",
  why: "A user with it is an administrator day and night, with a password or key that lasts.",
  references: ["iam_aws_attached_policy_no_administrative_privileges"],
  frameworks: {
    cis7: "2.14",
    cis5: "1.15",
    fsbp: "IAM.1",
    wafr: "sec_permissions_least_privileges",
    nist: "RR-1 RR-2 PO-1 AC-1",
    soc2: "CC1.3 CC6.3",
    iso27001: "A.5.18 A.8.2",
  },
  fix: () => ({
    cli: `aws iam list-entities-for-policy --policy-arn arn:aws:iam::aws:policy/AdministratorAccess\naws iam detach-user-policy --user-name USER --policy-arn arn:aws:iam::aws:policy/AdministratorAccess`,
    terraform: `# Grant it through a permission set of Identity Center instead, for an hour at a time:\nresource "aws_ssoadmin_permission_set" "admin" {\n  name             = "Administrator"\n  instance_arn     = "INSTANCE"\n  session_duration = "PT1H"\n}`,
    cloudformation: cloudformation(
      "AWS::SSO::PermissionSet",
      {
        InstanceArn: "INSTANCE_ARN",
        Name: "Administrator",
        SessionDuration: "PT1H",
        ManagedPolicies: ["arn:aws:iam::aws:policy/AdministratorAccess"],
      },
      "For an hour at a time, through Identity Center.",
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} accounts ${agree(failing, "has", "have")} users who are administrators all the time`,
  judge: perResource("iam:authorization-details", ({ account }, world) => {
    const { principals } = accountIam(world, account);
    const users = principals.filter(
      ({ kind, policies }) => kind === "user" && policies.some(({ arn }) => arn === administratorAccess),
    );
    const names = users.map(({ name }) => name);
    return passIf(
      names.length === 0,
      "It is attached to no user.",
      `${names.length} users hold it: ${names.slice(0, 5).join(", ")}${names.length > 5 ? ", …" : ""}.`,
      { users: names },
    );
  }),
};
