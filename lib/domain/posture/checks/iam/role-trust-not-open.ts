import { type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { admitsStrangers, readTrust } from "../../iam/trust";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "role-trust-not-open",
  title: "No role can be assumed by just anyone",
  principle: 1,
  layer: "identity",
  severity: "critical",
  service: "iam",
  effortMinutes: 20,
  passes:
    "Evaluated for a role of an account that nobody here knows, with a second factor and over TLS, the trust policy does not let it in.",
  why: "A trust policy for everyone makes the role's permissions public: whoever learns its name can use them.",
  references: [],
  frameworks: {},
  fix: ({ account, name }) => ({
    cli: `aws iam update-assume-role-policy --role-name ${name} --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::${account}:root"},"Action":"sts:AssumeRole"}]}'`,
    terraform: `data "aws_iam_policy_document" "trust" {\n  statement {\n    actions = ["sts:AssumeRole"]\n    principals {\n      type        = "AWS"\n      identifiers = ["arn:aws:iam::${account}:root"]\n    }\n  }\n}\nresource "aws_iam_role" "this" {\n  name               = "${name}"\n  assume_role_policy = data.aws_iam_policy_document.trust.json\n}`,
    cloudformation: cloudformation("AWS::IAM::Role", {
      RoleName: name,
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
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} roles can be assumed by anyone`,
  judge: perResource("iam:role", ({ id, config }, world) => {
    const document = collected(config.AssumeRolePolicyDocument, "iam:GetAccountAuthorizationDetails");
    return passIf(
      !admitsStrangers(readTrust(document), id, world.now),
      "The trust policy names who may assume the role.",
      "The trust policy lets everyone assume the role.",
      { AssumeRolePolicyDocument: document },
    );
  }),
};
