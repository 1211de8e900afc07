import { agree, type Check, perAccount } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { accountIam } from "../../iam/estate";
import { administers } from "../../iam/powers";
import { passIf } from "../../verdict";

const mostAdministrators = 3;

export const check: Check = {
  id: "administrators-few",
  title: "Few users are administrators",
  principle: 1,
  layer: "identity",
  severity: "high",
  service: "iam",
  effortMinutes: 60,
  passes:
    "At most three IAM users of the account are administrators in effect, evaluated over their own policies and groups under permissions boundary, denials and organisation policies.",
  why: "Each administrator is a way to lose the account. Most work needs a small part of it, and the rest can be borrowed for an hour.",
  references: ["iam_user_administrator_access_policy", "iam_group_administrator_access_policy"],
  frameworks: {
    nist: "AC-1 AC-4 AC-6 AM-6 PO-1 RR-1 RR-2",
    pci4: "7.2.1 7.2.2 7.2.5 7.3.1 7.3.2 7.3.3 8.2.7 8.2.8 8.3.4",
  },
  fix: ({ account }) => ({
    cli: `aws iam list-entities-for-policy --policy-arn arn:aws:iam::aws:policy/AdministratorAccess # account ${account}\naws iam detach-user-policy --user-name THE_USER --policy-arn arn:aws:iam::aws:policy/AdministratorAccess\naws iam add-user-to-group --user-name THE_USER --group-name THE_GROUP_OF_THEIR_WORK`,
    terraform: `resource "aws_iam_group_policy_attachment" "developers" {\n  # instead of AdministratorAccess in account ${account}\n  group      = "developers"\n  policy_arn = aws_iam_policy.developers.arn\n}`,
    cloudformation: cloudformation(
      "AWS::IAM::Group",
      {
        GroupName: "developers",
        ManagedPolicyArns: ["arn:aws:iam::aws:policy/PowerUserAccess"],
      },
      `Instead of AdministratorAccess in account ${account}; a policy of their own work is better still.`,
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} accounts ${agree(failing, "has", "have")} too many administrators`,
  judge: perAccount(["iam:authorization-details"], ({ account }, world) => {
    const users = accountIam(world, account).principals.filter(({ kind }) => kind === "user");
    const administrators = users.filter(({ arn }) => administers(world, arn)).map(({ name }) => name);
    return passIf(
      administrators.length <= mostAdministrators,
      `${administrators.length} of ${users.length} users are administrators.`,
      `${administrators.length} of ${users.length} users are administrators.`,
      { administrators },
    );
  }),
};
