import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "waf-regional",
  name: "AWS WAF Classic (regional)",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/waf/latest/developerguide/classic-waf-chapter.html",
  aws: ["Judging requests by your rules, before load balancers and APIs"],
  duties: [
    {
      area: "network",
      duty: "Have rules with conditions in each web ACL",
      checks: [
        "classic-regional-web-acl-has-rules",
        "classic-regional-rule-has-conditions",
        "classic-regional-rule-group-has-rules",
      ],
    },
    { area: "logging", duty: "Record requests", checks: ["classic-regional-web-acl-logged"] },
    { area: "configuration", duty: "Move to AWS WAF: Classic comes to an end", checks: [] },
  ],
};
