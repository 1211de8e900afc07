import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "ssm-incidents",
  name: "Incident Manager",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/incident-manager/latest/userguide/security.html",
  aws: ["Starting plans and paging people over several regions"],
  duties: [
    {
      area: "response",
      duty: "Have plans, with people and runbooks in them",
      checks: ["response-plan-exists"],
    },
    { area: "response", duty: "Drill them", checks: [] },
  ],
};
