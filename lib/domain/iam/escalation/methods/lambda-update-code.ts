import { takeOver } from "../take-over";

export const method = takeOver({
  id: "lambda-update-code",
  title: "Replace the code of a function",
  source: "https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionCode.html",
  kind: "lambda:function",
  needs: [["lambda:UpdateFunctionCode"]],
});
