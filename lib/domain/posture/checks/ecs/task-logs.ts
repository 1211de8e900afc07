import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { eachContainer } from "../../fix/containers";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "task-logs",
  title: "Containers send their logs away",
  principle: 2,
  layer: "compute",
  severity: "high",
  service: "ecs",
  effortMinutes: 30,
  passes: "Every container of the task definition has a log driver.",
  why: "A container dies with what it knew, unless it told somebody.",
  references: ["ecs_task_definitions_logging_enabled"],
  frameworks: {
    fsbp: "ECS.9",
    pci4: "10.2.1.1 10.2.1.2 10.2.1.3 10.2.1.4 10.2.1.5 10.2.1.6 10.2.1.7 10.2.1 10.2.2 10.3.1",
    soc2: "A1.1",
    iso27001: "A.8.15",
  },
  fix: ({ region, name, config }) => ({
    cli: `aws ecs describe-task-definition --region ${region} --task-definition ${name}\n# Change it, then:\naws ecs register-task-definition --region ${region} --cli-input-json file://task.json`,
    terraform: `resource "aws_ecs_task_definition" "this" {\n  family                = "${name}"\n  container_definitions = file("containers.json")\n}`,
    cloudformation: cloudformation("AWS::ECS::TaskDefinition", {
      Family: name,
      ContainerDefinitions: eachContainer(config, {
        LogConfiguration: {
          LogDriver: "awslogs",
          Options: {
            "awslogs-group": `/ecs/${name}`,
            "awslogs-region": region,
            "awslogs-stream-prefix": "ecs",
          },
        },
      }),
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} task definitions ${agree(failing, "has", "have")} a container that logs nowhere`,
  judge: perResource("ecs:task-definition", ({ config }) => {
    const containers = collected(config.containerDefinitions, "ecs:DescribeTaskDefinition");
    const found = containers.filter((one) => !one.logDriver).map(({ name }) => name ?? "a container");
    return passIf(
      found.length === 0,
      "Every container sends its logs.",
      `${found.join(", ")} ${found.length === 1 ? "logs nowhere" : "log nowhere"}.`,
      { containers: found },
    );
  }),
};
