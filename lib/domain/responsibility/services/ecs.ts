import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "ecs",
  name: "Amazon ECS",
  kind: "managed",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security.html",
  aws: [
    "The control plane that places tasks",
    "With Fargate: the host, its operating system and a wall around each task",
  ],
  duties: [
    {
      area: "configuration",
      duty: "Run containers without privileges, on a root that is read only",
      checks: [
        "task-not-privileged",
        "task-root-read-only",
        "task-host-network-user",
        "task-host-processes-hidden",
      ],
    },
    { area: "secrets", duty: "Keep secrets out of variables", checks: ["task-no-secrets-in-environment"] },
    { area: "network", duty: "Give tasks no public addresses", checks: ["service-no-public-address"] },
    { area: "logging", duty: "Keep what containers print", checks: ["task-logs"] },
    {
      area: "patching",
      duty: "Patch images, and hosts where they are your own",
      checks: ["newest-image-without-holes", "image-scan-on-push"],
    },
    { area: "access", duty: "Limit the roles of tasks", checks: ["nobody-becomes-administrator"] },
  ],
};
