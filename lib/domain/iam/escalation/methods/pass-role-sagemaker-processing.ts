import { passRole } from "../pass-role";

export const method = passRole({
  id: "pass-role-sagemaker-processing",
  title: "Run a processing job with a role",
  source: "https://docs.aws.amazon.com/sagemaker/latest/dg/processing-job.html",
  service: "sagemaker.amazonaws.com",
  needs: [["sagemaker:CreateProcessingJob"]],
});
