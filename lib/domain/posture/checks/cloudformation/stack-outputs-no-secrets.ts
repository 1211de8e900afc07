import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "stack-outputs-no-secrets",
  title: "No secret stands in the outputs of a stack",
  principle: 6,
  layer: "code",
  severity: "critical",
  service: "cloudformation",
  effortMinutes: 45,
  passes:
    "No output of the stack seems to hold a secret, by its name or the shape of its value. Values are read where they are collected and not kept.",
  why: "Outputs are shown to everyone who may look at the stack, and other stacks import them by name.",
  references: ["cloudformation_stack_outputs_find_secrets"],
  frameworks: { wafr: "sec_identities_secrets" },
  fix: ({ region, name }) => ({
    cli: `aws cloudformation get-template --region ${region} --stack-name ${name} --query TemplateBody > template.json\n# Take the output out, keep the value in Secrets Manager, change it, since it was known, then:\naws cloudformation update-stack --region ${region} --stack-name ${name} --template-body file://template.json --capabilities CAPABILITY_NAMED_IAM`,
    terraform: `resource "aws_cloudformation_stack" "this" {\n  name          = "${name}"\n  template_body = file("template.json") # whose outputs name the secret's ARN, not its value\n}`,
    cloudformation: cloudformation(
      "AWS::SecretsManager::Secret",
      { Name: `${name}/output` },
      "In place of the output: it may name the secret's ARN, not its value.",
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} stacks ${agree(failing, "shows", "show")} what looks like a secret`,
  judge: perResource("cloudformation:stack", ({ config }) => {
    if (config.StackStatus === "DELETE_COMPLETE") return null;
    const outputs = collected(config.Outputs, "cloudformation:DescribeStacks");
    const found = outputs.filter(({ Secret }) => Secret);
    return passIf(
      found.length === 0,
      "No output seems to hold a secret.",
      `These seem to hold secrets: ${found.map(({ OutputKey }) => OutputKey).join(", ")}.`,
      { outputs: found },
    );
  }),
};
