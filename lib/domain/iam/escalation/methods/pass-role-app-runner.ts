import { passRole } from "../pass-role";

export const method = passRole({
  id: "pass-role-app-runner",
  title: "Run an App Runner service with a role",
  source: "https://docs.aws.amazon.com/apprunner/latest/dg/security_iam_service-with-iam.html",
  service: "tasks.apprunner.amazonaws.com",
  needs: [["apprunner:CreateService", "apprunner:UpdateService"]],
});
