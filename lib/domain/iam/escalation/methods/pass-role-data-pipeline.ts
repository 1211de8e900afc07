import { passRole } from "../pass-role";

export const method = passRole({
  id: "pass-role-data-pipeline",
  title: "Run a data pipeline with a role",
  source: "https://docs.aws.amazon.com/datapipeline/latest/DeveloperGuide/dp-iam-roles.html",
  service: "datapipeline.amazonaws.com",
  needs: [
    ["datapipeline:CreatePipeline"],
    ["datapipeline:PutPipelineDefinition"],
    ["datapipeline:ActivatePipeline"],
  ],
});
