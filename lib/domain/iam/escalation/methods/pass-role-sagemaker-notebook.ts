import { passRole } from "../pass-role";

export const method = passRole({
  id: "pass-role-sagemaker-notebook",
  title: "Open a notebook with a role",
  source: "https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-roles.html",
  service: "sagemaker.amazonaws.com",
  needs: [["sagemaker:CreateNotebookInstance"], ["sagemaker:CreatePresignedNotebookInstanceUrl"]],
});
