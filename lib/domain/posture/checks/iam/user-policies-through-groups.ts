import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "user-policies-through-groups",
  title: "Users get permissions through groups or roles",
  principle: 1,
  layer: "identity",
  severity: "low",
  service: "iam",
  effortMinutes: 15,
  passes: "No policy is attached to the user or written into it.",
  why: "Permissions given one person at a time are forgotten one person at a time: nobody can say who may do what, and leavers keep what they had.",
  references: ["iam_policy_attached_only_to_group_or_roles"],
  frameworks: {
    cis7: "2.13",
    cis5: "1.14",
    wafr: "sec_identities_groups_attributes",
    nist: "RR-1 RR-2 PO-1 AM-6 AC-1 AC-4 AC-6 AC-7 IP-1",
    pci4: "7.2.1 7.2.2 7.2.5 7.3.1 7.3.2 7.3.3 8.2.1 8.2.2",
    soc2: "CC1.3",
    iso27001: "A.5.15",
  },
  fix: ({ name }) => ({
    cli: `aws iam add-user-to-group --user-name ${name} --group-name THE_GROUP\naws iam list-attached-user-policies --user-name ${name}\naws iam detach-user-policy --user-name ${name} --policy-arn THE_POLICY`,
    terraform: `resource "aws_iam_user_group_membership" "${name}" {\n  user   = "${name}"\n  groups = ["THE_GROUP"]\n}`,
    cloudformation: cloudformation("AWS::IAM::UserToGroupAddition", {
      GroupName: "THE_GROUP",
      Users: [name],
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} users ${agree(failing, "has", "have")} policies of their own`,
  judge: perResource("iam:user", ({ config }) => {
    const attached = (collected(config.AttachedPolicies, "iam:GetAccountAuthorizationDetails") ?? []).map(
      (one) => one.PolicyName,
    );
    const inline = (collected(config.InlinePolicies, "iam:GetAccountAuthorizationDetails") ?? []).map(
      (one) => one.PolicyName,
    );
    const own = [...attached, ...inline];
    return passIf(own.length === 0, "The user has no policy of its own.", `The user has ${own.join(", ")}.`, {
      attached,
      inline,
    });
  }),
};
