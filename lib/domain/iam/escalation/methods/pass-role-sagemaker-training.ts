import { passRole } from "../pass-role";

export const method = passRole({
  id: "pass-role-sagemaker-training",
  title: "Run a training job with a role",
  source: "https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-roles.html",
  service: "sagemaker.amazonaws.com",
  needs: [["sagemaker:CreateTrainingJob"]],
});
