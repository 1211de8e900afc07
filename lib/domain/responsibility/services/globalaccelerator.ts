import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "globalaccelerator",
  name: "AWS Global Accelerator",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/global-accelerator/latest/dg/security.html",
  aws: [
    "Edge locations that take traffic in, and AWS's own network behind them",
    "Absorbing floods at the network layer with Shield Standard",
  ],
  duties: [
    { area: "network", duty: "Decide which endpoints it leads to, and close other ways to them", checks: [] },
    {
      area: "resilience",
      duty: "Decide whether floods call for Shield Advanced",
      checks: ["accelerator-shielded"],
    },
    { area: "logging", duty: "Record flows", checks: [] },
  ],
};
