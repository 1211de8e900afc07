import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { eachContainer } from "../../fix/containers";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "task-root-read-only",
  title: "Containers cannot write to their own root",
  principle: 3,
  layer: "compute",
  severity: "high",
  service: "ecs",
  effortMinutes: 30,
  passes: "Every container of the task definition has a read-only root file system.",
  why: "What cannot be written cannot be changed by who breaks in.",
  references: ["ecs_task_definitions_containers_readonly_access"],
  frameworks: {
    fsbp: "ECS.5",
    pci4: "10.3.2 10.6.3 3.5.1.3 7.2.1 7.2.2 7.2.5 7.2.6 7.3.1 7.3.2 7.3.3 8.2.7 8.2.8 8.3.4 A1.1.2",
  },
  fix: ({ region, name, config }) => ({
    cli: `aws ecs describe-task-definition --region ${region} --task-definition ${name}\n# Change it, then:\naws ecs register-task-definition --region ${region} --cli-input-json file://task.json`,
    terraform: `resource "aws_ecs_task_definition" "this" {\n  family                = "${name}"\n  container_definitions = file("containers.json")\n}`,
    cloudformation: cloudformation("AWS::ECS::TaskDefinition", {
      Family: name,
      ContainerDefinitions: eachContainer(config, { ReadonlyRootFilesystem: true }),
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} task definitions ${agree(failing, "has", "have")} a container that may change itself`,
  judge: perResource("ecs:task-definition", ({ config }) => {
    const containers = collected(config.containerDefinitions, "ecs:DescribeTaskDefinition");
    const found = containers
      .filter((one) => one.readonlyRootFilesystem !== true)
      .map(({ name }) => name ?? "a container");
    return passIf(
      found.length === 0,
      "Every root file system is read-only.",
      `${found.join(", ")} ${found.length === 1 ? "may write to its root" : "may write to their root"}.`,
      { containers: found },
    );
  }),
};
