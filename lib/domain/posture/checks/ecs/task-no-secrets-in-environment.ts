import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { eachContainer } from "../../fix/containers";
import { soundsSecret } from "../../secrets/sounds-secret";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "task-no-secrets-in-environment",
  title: "No secret stands in a task definition",
  principle: 6,
  layer: "code",
  severity: "critical",
  service: "ecs",
  effortMinutes: 30,
  passes:
    "No environment variable of a container has a name that speaks of a password, key or token. Only names are read, values stay in AWS.",
  why: "Whoever may describe the task reads its variables; secrets have a place of their own there.",
  references: ["ecs_task_definitions_no_environment_secrets"],
  frameworks: { fsbp: "ECS.8", wafr: "sec_identities_secrets", pci4: "3.5.1 8.2.2 8.3.2" },
  fix: ({ region, name, account, config }) => ({
    cli: `aws secretsmanager create-secret --region ${region} --name ${name}/SECRET --secret-string VALUE\naws ecs register-task-definition --region ${region} --cli-input-json file://task.json   # with the variable under secrets`,
    terraform: `resource "aws_ecs_task_definition" "this" {\n  family                = "${name}"\n  container_definitions = jsonencode([{ name = "app", secrets = [{ name = "PASSWORD", valueFrom = "SECRET_ARN" }] }])\n}`,
    cloudformation: cloudformation("AWS::ECS::TaskDefinition", {
      Family: name,
      ContainerDefinitions: eachContainer(config, {
        Secrets: [
          {
            Name: "PASSWORD",
            ValueFrom: `arn:aws:secretsmanager:${region}:${account}:secret:${name}/password`,
          },
        ],
      }),
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} task definitions ${agree(failing, "carries", "carry")} what looks like a secret`,
  judge: perResource("ecs:task-definition", ({ config }) => {
    const containers = collected(config.containerDefinitions, "ecs:DescribeTaskDefinition");
    const found = containers.flatMap(({ environment }) => (environment ?? []).filter(soundsSecret));
    return passIf(
      found.length === 0,
      "No variable sounds like a secret.",
      `These sound like secrets: ${found.join(", ")}.`,
      { variables: found },
    );
  }),
};
