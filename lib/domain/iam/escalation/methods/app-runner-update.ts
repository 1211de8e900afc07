import { takeOver } from "../take-over";

export const method = takeOver({
  id: "app-runner-update",
  title: "Change what an App Runner service runs",
  source: "https://docs.aws.amazon.com/apprunner/latest/api/API_UpdateService.html",
  kind: "apprunner:service",
  needs: [["apprunner:UpdateService"]],
});
