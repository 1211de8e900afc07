import { passRole } from "../pass-role";

export const method = passRole({
  id: "pass-role-lambda",
  title: "Pass a role to a function of its own",
  source: "https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html",
  service: "lambda.amazonaws.com",
  needs: [
    ["lambda:CreateFunction"],
    ["lambda:InvokeFunction", "lambda:CreateEventSourceMapping", "lambda:CreateFunctionUrlConfig"],
  ],
});
