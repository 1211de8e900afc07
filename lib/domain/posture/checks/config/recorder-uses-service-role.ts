import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "recorder-uses-service-role",
  title: "AWS Config records with its own role",
  principle: 4,
  layer: "governance",
  severity: "medium",
  service: "config",
  effortMinutes: 10,
  passes: "The recorder uses the service-linked role AWSServiceRoleForConfig.",
  why: "A role of your own lacks rights for services that come later, and whoever edits it blinds the recorder without stopping it.",
  references: ["config_recorder_using_aws_service_role"],
  frameworks: { nist: "RM-1 PO-4 OV-3 PT-1" },
  fix: ({ account, region, name }) => {
    const role = `arn:aws:iam::${account}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig`;
    return {
      cli: `aws iam create-service-linked-role --aws-service-name config.amazonaws.com\naws configservice put-configuration-recorder --region ${region} --configuration-recorder name=${name},roleARN=${role}`,
      terraform: `resource "aws_config_configuration_recorder" "this" {\n  region   = "${region}"\n  name     = "${name}"\n  role_arn = "${role}"\n}`,
      cloudformation: cloudformation("AWS::Config::ConfigurationRecorder", { Name: name, RoleARN: role }),
    };
  },
  failing: (failing, of) =>
    `${failing} of ${of} recorders ${agree(failing, "uses", "use")} a role of your own`,
  judge: perResource("config:recorder", ({ config }) => {
    collected(config.name, "config:DescribeConfigurationRecorders");
    const role = config.roleARN;
    return passIf(
      role?.endsWith("/AWSServiceRoleForConfig") === true,
      "It uses the service-linked role.",
      role ? `It uses ${role}.` : "It has no role.",
      { roleARN: role ?? null },
    );
  }),
};
