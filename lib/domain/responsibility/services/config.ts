import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "config",
  name: "AWS Config",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/config/latest/developerguide/security.html",
  aws: [
    "Recording configurations as the services report them",
    "Running the managed rules that you switch on",
  ],
  duties: [
    {
      area: "logging",
      duty: "Record every type in every region, with the role that AWS keeps",
      checks: ["config-recorder-on", "recorder-uses-service-role"],
    },
    { area: "configuration", duty: "Have rules say what is right", checks: ["config-rules-at-work"] },
    { area: "response", duty: "Mend what rules find", checks: [] },
  ],
};
