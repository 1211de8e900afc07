import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "task-host-network-user",
  title: "Containers on the host network do not run as root",
  principle: 3,
  layer: "compute",
  severity: "high",
  service: "ecs",
  effortMinutes: 30,
  passes:
    "In task definitions with the host network, every container runs as a user of its own and not privileged.",
  why: "On the host network a root container reaches everything that listens on the host alone.",
  references: ["ecs_task_definitions_host_networking_mode_users"],
  frameworks: { fsbp: "ECS.1", pci4: "7.2.1 7.2.2 7.2.3" },
  fix: ({ region, name }) => ({
    cli: `aws ecs register-task-definition --region ${region} --cli-input-json file://task.json   # with "networkMode": "awsvpc"`,
    terraform: `resource "aws_ecs_task_definition" "this" {\n  family       = "${name}"\n  network_mode = "awsvpc"\n}`,
    cloudformation: cloudformation("AWS::ECS::TaskDefinition", { Family: name, NetworkMode: "awsvpc" }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} task definitions on the host network ${agree(failing, "runs", "run")} as root`,
  judge: perResource("ecs:task-definition", ({ config }) => {
    if (collected(config.networkMode, "ecs:DescribeTaskDefinition") !== "host") return null;
    const root = (config.containerDefinitions ?? []).filter(
      ({ user }) => !user || /^(root|0)(:|$)/.test(user),
    );
    return passIf(
      root.length === 0,
      "No container runs as root.",
      `${root.map(({ name }) => name).join(", ")} runs as root on the host network.`,
    );
  }),
};
