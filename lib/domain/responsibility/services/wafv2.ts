import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "wafv2",
  name: "AWS WAF",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/waf/latest/developerguide/security.html",
  aws: ["Judging requests by your rules", "Keeping managed rule groups up to date"],
  duties: [
    { area: "network", duty: "Have rules in each web ACL", checks: ["web-acl-has-rules"] },
    {
      area: "logging",
      duty: "Record requests and count what rules match",
      checks: ["web-acl-logged", "web-acl-rules-measured"],
    },
    {
      area: "network",
      duty: "Put web ACLs before what is public",
      checks: ["load-balancer-behind-firewall", "distribution-has-web-acl"],
    },
  ],
};
