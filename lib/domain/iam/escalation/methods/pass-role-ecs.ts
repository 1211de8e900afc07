import { passRole } from "../pass-role";

export const method = passRole({
  id: "pass-role-ecs",
  title: "Run a task with a role",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html",
  service: "ecs-tasks.amazonaws.com",
  needs: [["ecs:RegisterTaskDefinition"], ["ecs:RunTask", "ecs:StartTask", "ecs:CreateService"]],
});
