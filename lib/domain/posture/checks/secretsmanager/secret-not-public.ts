import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { actionsOf, publicStatements } from "../../policy/statements";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "secret-not-public",
  title: "No secret can be read by just anyone",
  principle: 6,
  layer: "application",
  severity: "high",
  service: "secretsmanager",
  effortMinutes: 10,
  passes:
    "No statement of the secret's resource policy lets everyone in, unless a condition names the organisation, the account or the caller.",
  why: "A secret for everyone is none.",
  references: ["secretsmanager_not_publicly_accessible"],
  frameworks: {
    cis7: "2.21",
    nist: "DS-5 RA-1",
  },
  fix: ({ region, id }) => ({
    cli: `aws secretsmanager delete-resource-policy --region ${region} --secret-id ${id}`,
    terraform: `resource "aws_secretsmanager_secret_policy" "this" {\n  secret_arn          = "${id}"\n  block_public_policy = true\n  policy              = data.aws_iam_policy_document.secret.json\n}`,
    cloudformation: cloudformation("AWS::SecretsManager::ResourcePolicy", {
      SecretId: id,
      BlockPublicPolicy: true,
      ResourcePolicy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: { AWS: "THE_ROLE_THAT_NEEDS_IT" },
            Action: "secretsmanager:GetSecretValue",
            Resource: "*",
          },
        ],
      },
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} secrets ${agree(failing, "is", "are")} open to everyone`,
  judge: perResource("secretsmanager:secret", ({ config }) => {
    const policy = collected(config.ResourcePolicy, "secretsmanager:GetResourcePolicy");
    const open = policy === null ? [] : publicStatements(policy);
    return passIf(
      open.length === 0,
      "The policy names who may read it.",
      `Everyone may: ${open.map(actionsOf).join("; ")}.`,
      open,
    );
  }),
};
