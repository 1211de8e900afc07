import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { accountIam } from "../../iam/estate";
import { passIf } from "../../verdict";

const fullAccess = "arn:aws:iam::aws:policy/AWSCloudShellFullAccess";

export const check: Check = {
  id: "cloudshell-full-access-unattached",
  title: "CloudShell with file transfer is granted to nobody",
  principle: 1,
  layer: "identity",
  severity: "medium",
  service: "iam",
  effortMinutes: 15,
  passes: "AWSCloudShellFullAccess is attached to no user, group or role.",
  why: "CloudShell with upload and download is a way for data out of the account that passes no network of yours.",
  references: ["iam_policy_cloudshell_admin_not_attached"],
  frameworks: { cis7: "2.20", cis5: "1.21", pci4: "7.2.1 7.2.2 7.2.3 7.2.5 7.3.1" },
  fix: () => ({
    cli: `aws iam list-entities-for-policy --policy-arn arn:aws:iam::aws:policy/AWSCloudShellFullAccess\naws iam detach-role-policy --role-name ROLE --policy-arn arn:aws:iam::aws:policy/AWSCloudShellFullAccess`,
    terraform: `resource "aws_iam_policy" "cloudshell" {\n  name = "cloudshell-without-transfer"\n  policy = jsonencode({\n    Version = "2012-10-17"\n    Statement = [{ Effect = "Deny", Action = ["cloudshell:GetFileDownloadUrls", "cloudshell:GetFileUploadUrls"], Resource = "*" }]\n  })\n}`,
    cloudformation: cloudformation("AWS::IAM::ManagedPolicy", {
      ManagedPolicyName: "cloudshell-without-transfer",
      PolicyDocument: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Deny",
            Action: ["cloudshell:GetFileDownloadUrls", "cloudshell:GetFileUploadUrls"],
            Resource: "*",
          },
        ],
      },
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} accounts ${agree(failing, "grants", "grant")} CloudShell with file transfer`,
  judge: perResource("iam:authorization-details", ({ account }, world) => {
    const { principals, groups } = accountIam(world, account);
    const holders = [...principals, ...groups].filter(({ policies }) =>
      policies.some(({ arn }) => arn === fullAccess),
    );
    const names = holders.map(({ name }) => name);
    return passIf(
      names.length === 0,
      "It is attached to nobody.",
      `${names.join(", ")} ${names.length === 1 ? "holds" : "hold"} it.`,
      { holders: names },
    );
  }),
};
