import { takeOver } from "../take-over";

export const method = takeOver({
  id: "codebuild-start-build",
  title: "Run commands of its own in a build project",
  source: "https://docs.aws.amazon.com/codebuild/latest/APIReference/API_StartBuild.html",
  kind: "codebuild:project",
  needs: [["codebuild:StartBuild", "codebuild:StartBuildBatch"]],
});
