import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { readTrust } from "../../iam/trust";
import { openProviders } from "../../iam/web-identity";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "web-identity-trust-narrow",
  title: "Roles for pipelines and apps ask whose token it is",
  principle: 1,
  layer: "identity",
  severity: "critical",
  service: "iam",
  effortMinutes: 20,
  passes:
    "A token that the provider (GitHub, GitLab, Terraform Cloud, Cognito, Google, Facebook, Amazon) gives to a stranger does not open the role: its trust policy asks for your repository, project, pool or application. Roles that trust none of these are left out.",
  why: "These providers give tokens to everybody. A trust policy that looks at the audience alone lets every repository in the world deploy to your account.",
  references: [],
  frameworks: {},
  fix: ({ account, name }) => {
    const trust = {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: {
            Federated: `arn:aws:iam::${account}:oidc-provider/token.actions.githubusercontent.com`,
          },
          Action: "sts:AssumeRoleWithWebIdentity",
          Condition: {
            StringEquals: { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" },
            StringLike: {
              "token.actions.githubusercontent.com:sub": "repo:YOUR_ORGANISATION/YOUR_REPOSITORY:*",
            },
          },
        },
      ],
    };
    return {
      cli: `aws iam update-assume-role-policy --role-name ${name} --policy-document '${JSON.stringify(trust)}'`,
      terraform: `resource "aws_iam_role" "this" {\n  name               = "${name}"\n  assume_role_policy = jsonencode(${JSON.stringify(trust)})\n}`,
      cloudformation: cloudformation("AWS::IAM::Role", { RoleName: name, AssumeRolePolicyDocument: trust }),
    };
  },
  failing: (failing, of) =>
    `${failing} of ${of} roles for outside tokens ${agree(failing, "opens", "open")} to everyone's`,
  judge: perResource("iam:role", ({ id, config }) => {
    const document = collected(config.AssumeRolePolicyDocument, "iam:GetAccountAuthorizationDetails");
    const { named, open } = openProviders(readTrust(document), id);
    if (named.length === 0) return null;
    return passIf(
      open.length === 0,
      `It asks whose token of ${named.join(", ")} it is.`,
      `Every token of ${open.join(", ")} opens it, whoever it was given to.`,
      { AssumeRolePolicyDocument: document },
    );
  }),
};
