import { passRole } from "../pass-role";

export const method = passRole({
  id: "pass-role-code-deploy",
  title: "Deploy with a role",
  source: "https://docs.aws.amazon.com/codedeploy/latest/userguide/getting-started-create-service-role.html",
  service: "codedeploy.amazonaws.com",
  needs: [
    ["codedeploy:CreateDeploymentGroup", "codedeploy:UpdateDeploymentGroup"],
    ["codedeploy:CreateDeployment"],
  ],
});
