import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { NotCollected, passIf } from "../../verdict";

export const check: Check = {
  id: "function-several-zones",
  title: "Functions in a VPC stand in several zones",
  principle: 7,
  layer: "compute",
  severity: "medium",
  service: "lambda",
  effortMinutes: 15,
  passes:
    "The subnets of the function lie in at least two availability zones. Functions outside a VPC are not judged: AWS spreads them.",
  why: "When its only zone fails, the function fails with it.",
  references: ["awslambda_function_vpc_multi_az"],
  frameworks: { fsbp: "Lambda.5", iso27001: "A.8.20 A.8.21 A.8.22" },
  fix: ({ region, name }) => ({
    cli: `aws lambda update-function-configuration --region ${region} --function-name ${name} --vpc-config SubnetIds=SUBNET_A,SUBNET_B,SecurityGroupIds=GROUP`,
    terraform: `resource "aws_lambda_function" "this" {\n  function_name = "${name}"\n  vpc_config {\n    subnet_ids         = [aws_subnet.a.id, aws_subnet.b.id]\n    security_group_ids = [aws_security_group.this.id]\n  }\n}`,
    cloudformation: cloudformation("AWS::Lambda::Function", {
      FunctionName: name,
      VpcConfig: { SubnetIds: ["SUBNET_A", "SUBNET_IN_ANOTHER_ZONE"], SecurityGroupIds: ["GROUP"] },
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} functions ${agree(failing, "stands", "stand")} in one zone only`,
  judge: perResource("lambda:function", ({ config }, world) => {
    const ids = config.VpcConfig?.SubnetIds ?? [];
    if (ids.length === 0) return null;
    const known = world.of("ec2:subnet").filter((one) => ids.includes(one.config.SubnetId ?? one.name));
    if (known.length < ids.length) throw new NotCollected("ec2:DescribeSubnets");
    const zones = new Set(known.map((one) => one.config.AvailabilityZone));
    return passIf(zones.size >= 2, `It stands in ${zones.size} zones.`, "It stands in one zone.", {
      zones: [...zones],
    });
  }),
};
