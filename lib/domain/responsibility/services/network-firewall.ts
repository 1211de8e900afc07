import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "network-firewall",
  name: "AWS Network Firewall",
  kind: "managed",
  source: "https://docs.aws.amazon.com/network-firewall/latest/developerguide/security.html",
  aws: ["The engine's hosts, their patches and taking in more traffic as it comes", "Managed rule groups"],
  duties: [
    {
      area: "network",
      duty: "Write rules, and drop what no rule knows",
      checks: ["firewall-policy-has-rules", "firewall-drops-what-no-rule-knows"],
    },
    { area: "logging", duty: "Record flows and alerts", checks: ["firewall-logged"] },
    {
      area: "resilience",
      duty: "Spread over zones, and protect from deletion",
      checks: ["firewall-several-zones", "firewall-deletion-protected"],
    },
    { area: "configuration", duty: "Route traffic through it", checks: [] },
  ],
};
