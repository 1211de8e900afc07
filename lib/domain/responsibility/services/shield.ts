import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "shield",
  name: "AWS Shield",
  kind: "abstracted",
  types: ["shield"],
  source: "https://docs.aws.amazon.com/waf/latest/developerguide/shield-chapter.html",
  aws: [
    "Absorbing floods at the network layer for everybody",
    "With Shield Advanced: a team to call, and costs of floods refunded",
  ],
  duties: [
    {
      area: "resilience",
      duty: "Name what Shield Advanced protects",
      checks: [
        "accelerator-shielded",
        "classic-load-balancer-shielded",
        "distribution-shielded",
        "elastic-address-shielded",
        "hosted-zone-shielded",
        "load-balancer-shielded",
      ],
    },
    { area: "response", duty: "Keep contacts and health checks for the response team", checks: [] },
  ],
};
