import { agree, type Check, perAccount } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { accountIam } from "../../iam/estate";
import { administers, mayDo } from "../../iam/powers";
import { passIf } from "../../verdict";

export const check: Check = {
  id: "support-role",
  title: "Somebody may open a case with AWS",
  principle: 7,
  layer: "identity",
  severity: "low",
  service: "iam",
  effortMinutes: 10,
  passes:
    "At least one role that is no administrator may open a case (support:CreateCase), as AWSSupportAccess allows.",
  why: "In an incident somebody must be able to call AWS for help without being an administrator.",
  references: ["iam_support_role_created"],
  frameworks: {
    cis7: "2.15",
    cis5: "1.16",
    wafr: "sec_incident_response_identify_personnel",
  },
  fix: ({ account }) => ({
    cli: `aws iam create-role --role-name support --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::${account}:root"},"Action":"sts:AssumeRole"}]}'\naws iam attach-role-policy --role-name support --policy-arn arn:aws:iam::aws:policy/AWSSupportAccess`,
    terraform: `resource "aws_iam_role_policy_attachment" "support" {\n  role       = aws_iam_role.support.name\n  policy_arn = "arn:aws:iam::aws:policy/AWSSupportAccess"\n}`,
    cloudformation: cloudformation("AWS::IAM::Role", {
      RoleName: "support",
      AssumeRolePolicyDocument: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: { AWS: `arn:aws:iam::${account}:root` },
            Action: "sts:AssumeRole",
          },
        ],
      },
      ManagedPolicyArns: ["arn:aws:iam::aws:policy/AWSSupportAccess"],
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} accounts ${agree(failing, "has", "have")} no role for AWS Support`,
  judge: perAccount(["iam:authorization-details"], ({ account }, world) => {
    const role = accountIam(world, account).principals.find(
      (one) =>
        one.kind === "role" && mayDo(world, one, "support:CreateCase", "*") && !administers(world, one.arn),
    );
    return passIf(
      role !== undefined,
      `Role ${role?.name} may open cases.`,
      "No role short of an administrator may open cases with AWS.",
      { role: role?.arn ?? null },
    );
  }),
};
