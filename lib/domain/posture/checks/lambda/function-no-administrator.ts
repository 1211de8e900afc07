import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { principalOf } from "../../iam/estate";
import { administers } from "../../iam/powers";
import { collected, NotSeen, passIf } from "../../verdict";

export const check: Check = {
  id: "function-no-administrator",
  title: "No function is an administrator",
  principle: 1,
  layer: "code",
  severity: "high",
  service: "lambda",
  effortMinutes: 60,
  passes:
    "The function's execution role is no administrator in effect, evaluated under boundary, denies and organisation policies.",
  why: "Whoever finds a hole in the function's code, or may change it, has the function's permissions.",
  references: [],
  frameworks: {},
  fix: ({ region, name, config }) => ({
    cli: `./bin/heptagon iam generate --principal ${config.Role ?? "THE_ROLE"} --from AWSLogs # the smallest policy that keeps the function working\naws lambda update-function-configuration --region ${region} --function-name ${name} --role THE_ROLE_WITH_THAT_POLICY`,
    terraform: `resource "aws_lambda_function" "this" {\n  function_name = "${name}"\n  role          = aws_iam_role.of_this_function.arn\n}`,
    cloudformation: cloudformation("AWS::Lambda::Function", {
      FunctionName: name,
      Role: { "Fn::GetAtt": ["RoleOfThisFunction", "Arn"] },
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} functions ${agree(failing, "is an administrator", "are administrators")}`,
  judge: perResource("lambda:function", ({ account, config }, world) => {
    const role = collected(config.Role, "lambda:ListFunctions");
    if (!principalOf(world, account, role)) throw new NotSeen(`role ${role} is not in the snapshot`);
    return passIf(
      !administers(world, role),
      "Its role is no administrator.",
      `Its role ${role} may do everything.`,
      { Role: role },
    );
  }),
};
