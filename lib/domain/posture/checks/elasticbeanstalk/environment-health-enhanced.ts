import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "environment-health-enhanced",
  title: "Environments say how they are",
  principle: 7,
  layer: "compute",
  severity: "low",
  service: "elasticbeanstalk",
  effortMinutes: 10,
  passes: "The environment reports its health in the enhanced way.",
  why: "Basic reports know up and down. The enhanced ones know that every fifth request fails.",
  references: ["elasticbeanstalk_environment_enhanced_health_reporting"],
  frameworks: {},
  fix: ({ region, name, config }) => ({
    cli: `aws elasticbeanstalk update-environment --region ${region} --environment-name ${name} --option-settings Namespace=aws:elasticbeanstalk:healthreporting:system,OptionName=SystemType,Value=enhanced`,
    terraform: `resource "aws_elastic_beanstalk_environment" "this" {\n  name = "${name}"\n  setting {\n    namespace = "aws:elasticbeanstalk:healthreporting:system"\n    name      = "SystemType"\n    value     = "enhanced"\n  }\n}`,
    cloudformation: cloudformation("AWS::ElasticBeanstalk::Environment", {
      EnvironmentName: name,
      ApplicationName: config.ApplicationName,
      OptionSettings: [
        {
          Namespace: "aws:elasticbeanstalk:healthreporting:system",
          OptionName: "SystemType",
          Value: "enhanced",
        },
      ],
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} environments ${agree(failing, "reports", "report")} only up or down`,
  judge: perResource("elasticbeanstalk:environment", ({ config }) => {
    if (config.Status === "Terminated") return null;
    const system =
      collected(config.HealthSystem, "elasticbeanstalk:DescribeConfigurationSettings") ?? "basic";
    return passIf(
      system === "enhanced",
      "It reports in the enhanced way.",
      `It reports in the ${system} way.`,
      {
        SystemType: system,
      },
    );
  }),
};
