import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { eachContainer } from "../../fix/containers";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "task-not-privileged",
  title: "No container is privileged",
  principle: 1,
  layer: "compute",
  severity: "high",
  service: "ecs",
  effortMinutes: 30,
  passes: "No container of the task definition runs privileged.",
  why: "A privileged container is root on its host.",
  references: ["ecs_task_definitions_no_privileged_containers"],
  frameworks: { fsbp: "ECS.4", pci4: "7.2.1 7.2.2 7.2.3" },
  fix: ({ region, name, config }) => ({
    cli: `aws ecs describe-task-definition --region ${region} --task-definition ${name}\n# Change it, then:\naws ecs register-task-definition --region ${region} --cli-input-json file://task.json`,
    terraform: `resource "aws_ecs_task_definition" "this" {\n  family                = "${name}"\n  container_definitions = file("containers.json")\n}`,
    cloudformation: cloudformation("AWS::ECS::TaskDefinition", {
      Family: name,
      ContainerDefinitions: eachContainer(config, { Privileged: false }),
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} task definitions ${agree(failing, "has", "have")} a privileged container`,
  judge: perResource("ecs:task-definition", ({ config }) => {
    const containers = collected(config.containerDefinitions, "ecs:DescribeTaskDefinition");
    const found = containers
      .filter((one) => one.privileged === true)
      .map(({ name }) => name ?? "a container");
    return passIf(
      found.length === 0,
      "No container is privileged.",
      `${found.join(", ")} ${found.length === 1 ? "runs privileged" : "run privileged"}.`,
      { containers: found },
    );
  }),
};
