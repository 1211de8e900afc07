import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "cloudformation",
  name: "AWS CloudFormation",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/security.html",
  aws: [
    "Carrying out templates with the rights of the caller or of the role that you name",
    "Storing templates and state",
  ],
  duties: [
    {
      area: "secrets",
      duty: "Keep secrets out of outputs and plain parameters",
      checks: ["stack-outputs-no-secrets"],
    },
    { area: "configuration", duty: "Review templates before they run, and look for drift", checks: [] },
    { area: "access", duty: "Limit the role that stacks run with", checks: ["nobody-becomes-administrator"] },
  ],
};
