import { passRole } from "../pass-role";

export const method = passRole({
  id: "pass-role-code-pipeline",
  title: "Run a pipeline with a role",
  source: "https://docs.aws.amazon.com/codepipeline/latest/userguide/how-to-custom-role.html",
  service: "codepipeline.amazonaws.com",
  needs: [["codepipeline:CreatePipeline", "codepipeline:UpdatePipeline"]],
});
