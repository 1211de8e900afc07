import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "elasticbeanstalk",
  name: "AWS Elastic Beanstalk",
  kind: "managed",
  source: "https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/security.html",
  aws: [
    "The control plane, and publishing platform versions with patches",
    "The hosts that instances run on",
  ],
  duties: [
    {
      area: "configuration",
      duty: "Have health reported in detail",
      checks: ["environment-health-enhanced"],
    },
    { area: "patching", duty: "Let managed platform updates in", checks: [] },
    { area: "logging", duty: "Send logs to CloudWatch", checks: [] },
    { area: "access", duty: "Limit the environment's roles", checks: ["nobody-becomes-administrator"] },
  ],
};
