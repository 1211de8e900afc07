import { passRole } from "../pass-role";

export const method = passRole({
  id: "pass-role-ssm-automation",
  title: "Run an automation with a role",
  source: "https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-setup-iam.html",
  service: "ssm.amazonaws.com",
  needs: [["ssm:StartAutomationExecution"]],
});
