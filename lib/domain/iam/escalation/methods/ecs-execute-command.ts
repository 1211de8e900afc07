import { takeOver } from "../take-over";

export const method = takeOver({
  id: "ecs-execute-command",
  title: "Enter a running container",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html",
  kind: "ecs:service",
  needs: [["ecs:ExecuteCommand"]],
});
