import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "task-host-processes-hidden",
  title: "Containers do not see the host's processes",
  principle: 6,
  layer: "compute",
  severity: "high",
  service: "ecs",
  effortMinutes: 15,
  passes: "The process namespace of the task definition is not the host.",
  why: "Who sees the processes of the host sees their arguments and may reach into them.",
  references: ["ecs_task_definitions_host_namespace_not_shared"],
  frameworks: { fsbp: "ECS.3", pci4: "1.4.5" },
  fix: ({ region, name }) => ({
    cli: `aws ecs register-task-definition --region ${region} --cli-input-json file://task.json   # without "pidMode": "host"`,
    terraform: `resource "aws_ecs_task_definition" "this" {\n  family   = "${name}"\n  pid_mode = "task"\n}`,
    cloudformation: cloudformation("AWS::ECS::TaskDefinition", { Family: name, PidMode: "task" }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} task definitions ${agree(failing, "sees", "see")} the host's processes`,
  judge: perResource("ecs:task-definition", ({ config }) => {
    const mode = collected(config.pidMode, "ecs:DescribeTaskDefinition");
    return passIf(mode !== "host", "Its processes are its own.", "It shares the processes of its host.");
  }),
};
