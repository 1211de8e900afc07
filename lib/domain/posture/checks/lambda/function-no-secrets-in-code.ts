import { agree, type Check, perResource } from "../../check";
import { cloudformationOf } from "../../fix/cloudformation";
import { describeSecrets } from "../../secrets/describe";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "function-no-secrets-in-code",
  title: "No secret stands in a function's code",
  principle: 6,
  layer: "code",
  severity: "critical",
  service: "lambda",
  effortMinutes: 60,
  passes:
    "Nothing in the function's deployment package looks like a secret. Code is read where it is collected and not kept; container images and packages over 20 MiB are not read.",
  why: "Code is copied to laptops, repositories and artefact stores, and the secret travels with it.",
  references: ["awslambda_function_no_secrets_in_code"],
  frameworks: { wafr: "sec_identities_secrets", nist: "RA-1 DS-5" },
  fix: ({ region, name }) => ({
    cli: `aws secretsmanager create-secret --region ${region} --name ${name} --secret-string file://secret.txt\n# Let the code ask for it, deploy, then change the secret, since it was known:\naws lambda update-function-code --region ${region} --function-name ${name} --zip-file fileb://function.zip`,
    terraform: `resource "aws_lambda_function" "this" {\n  function_name = "${name}"\n  environment {\n    variables = { SECRET_ARN = aws_secretsmanager_secret.this.arn }\n  }\n}`,
    cloudformation: cloudformationOf(
      {
        Secret: ["AWS::SecretsManager::Secret", { Name: name }],
        Function: [
          "AWS::Lambda::Function",
          { FunctionName: name, Environment: { Variables: { SECRET_ARN: { Ref: "Secret" } } } },
        ],
      },
      "Let the code ask for the secret, then change it: it was known.",
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} functions ${agree(failing, "has", "have")} what looks like a secret in the code`,
  judge: perResource("lambda:function", ({ config }) => {
    const found = collected(config.CodeSecrets, "lambda:GetFunction");
    if (found === null) return null;
    return passIf(
      found.length === 0,
      "Nothing in its code looks like a secret.",
      `Its code holds what looks like a secret: ${describeSecrets(found)}.`,
      { found },
    );
  }),
};
