import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "fms",
  name: "AWS Firewall Manager",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/waf/latest/developerguide/fms-chapter.html",
  aws: ["Rolling policies out to accounts, and seeing where they are not kept"],
  duties: [
    {
      area: "configuration",
      duty: "Write policies, and mend what does not comply",
      checks: ["firewall-policy-complied-with"],
    },
    { area: "access", duty: "Name one administrator of firewalls", checks: ["administration-delegated"] },
  ],
};
