import { passRole } from "../pass-role";

export const method = passRole({
  id: "pass-role-codebuild",
  title: "Run a build with a role",
  source: "https://docs.aws.amazon.com/codebuild/latest/userguide/setting-up-service-role.html",
  service: "codebuild.amazonaws.com",
  needs: [
    ["codebuild:CreateProject", "codebuild:UpdateProject"],
    ["codebuild:StartBuild", "codebuild:StartBuildBatch"],
  ],
});
