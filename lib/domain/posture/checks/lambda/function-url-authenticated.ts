import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "function-url-authenticated",
  title: "Function URLs ask who is calling",
  principle: 3,
  layer: "application",
  severity: "high",
  service: "lambda",
  effortMinutes: 20,
  passes: "The function's URL uses IAM authentication. Functions without a URL are left out.",
  why: "A function URL without authentication runs code, and spends money, for anyone who finds it.",
  references: ["awslambda_function_url_public"],
  frameworks: {
    wafr: "sec_permissions_analyze_cross_account",
    nist: "AC-7",
    iso27001: "A.8.1",
  },
  fix: ({ region, name }) => ({
    cli: `aws lambda update-function-url-config --region ${region} --function-name ${name} --auth-type AWS_IAM`,
    terraform: `resource "aws_lambda_function_url" "this" {\n  function_name      = "${name}"\n  authorization_type = "AWS_IAM"\n}`,
    cloudformation: cloudformation("AWS::Lambda::Url", { TargetFunctionArn: name, AuthType: "AWS_IAM" }),
  }),
  failing: (failing, of) => `${failing} of ${of} function URLs ${agree(failing, "is", "are")} open to anyone`,
  judge: perResource("lambda:function", ({ config }) => {
    const url = collected(config.FunctionUrlConfig, "lambda:GetFunctionUrlConfig");
    if (url === null) return null;
    return passIf(
      url.AuthType === "AWS_IAM",
      "Callers sign their requests.",
      "The URL asks for nothing.",
      url,
    );
  }),
};
