import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "elbv2",
  name: "Elastic Load Balancing",
  kind: "managed",
  types: ["elbv2", "elb"],
  source: "https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/security.html",
  aws: [
    "The balancers' hosts and their patches",
    "The TLS implementation, and taking in more traffic as it comes",
  ],
  duties: [
    {
      area: "encryption",
      duty: "Speak HTTPS only, with modern TLS and certificates that are valid",
      checks: ["load-balancer-https-only", "load-balancer-modern-tls", "listener-certificate-not-expiring"],
    },
    {
      area: "network",
      duty: "Put a firewall before what is public",
      checks: ["load-balancer-behind-firewall"],
    },
    {
      area: "configuration",
      duty: "Refuse requests that are malformed",
      checks: ["load-balancer-drops-invalid-headers", "load-balancer-refuses-smuggling"],
    },
    { area: "logging", duty: "Record requests", checks: ["load-balancer-access-logged"] },
    {
      area: "resilience",
      duty: "Spread over zones, protect from deletion and floods",
      checks: [
        "load-balancer-several-zones",
        "load-balancer-deletion-protected",
        "load-balancer-shielded",
        "classic-load-balancer-shielded",
      ],
    },
  ],
};
