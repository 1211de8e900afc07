import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { actionsOf, publicStatements } from "../../policy/statements";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "repository-not-public",
  title: "No image repository is open to everyone",
  principle: 6,
  layer: "code",
  severity: "critical",
  service: "ecr",
  effortMinutes: 10,
  passes: "No statement of the repository's policy lets everyone in.",
  why: "Images hold code, addresses and sometimes passwords; whoever pulls one reads them all.",
  references: ["ecr_repositories_not_publicly_accessible"],
  frameworks: { wafr: "sec_permissions_analyze_cross_account", nist: "RA-1", iso27001: "A.8.1" },
  fix: ({ region, name, account }) => ({
    cli: `aws ecr delete-repository-policy --region ${region} --repository-name ${name}`,
    terraform: `resource "aws_ecr_repository_policy" "this" {\n  repository = "${name}"\n  policy     = data.aws_iam_policy_document.own_accounts.json\n}`,
    cloudformation: cloudformation("AWS::ECR::Repository", {
      RepositoryName: name,
      RepositoryPolicyText: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: { AWS: `arn:aws:iam::${account}:root` },
            Action: ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
          },
        ],
      },
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} repositories ${agree(failing, "is", "are")} open to everyone`,
  judge: perResource("ecr:repository", ({ config }) => {
    const policy = collected(config.policyText, "ecr:GetRepositoryPolicy");
    const open = policy === null ? [] : publicStatements(policy);
    return passIf(
      open.length === 0,
      "Its policy lets nobody in but those it names.",
      `Everyone may ${open.map(actionsOf).join(", ")}.`,
      { statements: open },
    );
  }),
};
