import { agree, type Check, perResource } from "../../check";
import { cloudformationOf } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "function-no-secrets-in-variables",
  title: "No secret stands in a function's variables",
  principle: 6,
  layer: "code",
  severity: "critical",
  service: "lambda",
  effortMinutes: 30,
  passes:
    "No environment variable of the function seems to hold a secret, by its name or the shape of its value. Values are read where they are collected and not kept.",
  why: "Whoever may look at the function reads its variables; a secret has a place of its own, with its own lock and log.",
  references: ["awslambda_function_no_secrets_in_variables"],
  frameworks: { wafr: "sec_identities_secrets", nist: "RA-1 DS-5" },
  fix: ({ region, name }) => ({
    cli: `aws secretsmanager create-secret --region ${region} --name ${name} --secret-string file://secret.txt\naws lambda update-function-configuration --region ${region} --function-name ${name} --environment file://environment.json   # with SECRET_ARN in place of the value`,
    terraform: `resource "aws_lambda_function" "this" {\n  function_name = "${name}"\n  environment {\n    variables = { SECRET_ARN = aws_secretsmanager_secret.this.arn }\n  }\n}`,
    cloudformation: cloudformationOf(
      {
        Secret: ["AWS::SecretsManager::Secret", { Name: name }],
        Function: [
          "AWS::Lambda::Function",
          { FunctionName: name, Environment: { Variables: { SECRET_ARN: { Ref: "Secret" } } } },
        ],
      },
      "SECRET_ARN stands in place of the value; change the secret: it was known.",
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} functions ${agree(failing, "carries", "carry")} what looks like a secret in a variable`,
  judge: perResource("lambda:function", ({ config }) => {
    const variables = collected(config.EnvironmentVariables, "lambda:ListFunctions");
    const found = variables.filter(({ secret }) => secret);
    return passIf(
      found.length === 0,
      "No variable seems to hold a secret.",
      `These seem to hold secrets: ${found.map(({ name }) => name).join(", ")}.`,
      { variables: found },
    );
  }),
};
