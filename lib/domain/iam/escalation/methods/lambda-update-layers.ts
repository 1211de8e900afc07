import { takeOver } from "../take-over";

export const method = takeOver({
  id: "lambda-update-layers",
  title: "Put a layer of its own under a function",
  source: "https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionConfiguration.html",
  kind: "lambda:function",
  needs: [["lambda:UpdateFunctionConfiguration"]],
});
