import { takeOver } from "../take-over";

export const method = takeOver({
  id: "sagemaker-presigned-url",
  title: "Open somebody's notebook",
  source:
    "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreatePresignedNotebookInstanceUrl.html",
  kind: "sagemaker:notebook",
  needs: [["sagemaker:CreatePresignedNotebookInstanceUrl"]],
});
