import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "stepfunctions",
  name: "AWS Step Functions",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/step-functions/latest/dg/security.html",
  aws: ["Running state machines over several zones", "Encryption at rest"],
  duties: [
    { area: "logging", duty: "Record executions", checks: ["state-machine-logged"] },
    { area: "secrets", duty: "Keep secrets out of definitions", checks: ["state-machine-no-secrets"] },
    { area: "access", duty: "Limit the roles of state machines", checks: ["nobody-becomes-administrator"] },
  ],
};
