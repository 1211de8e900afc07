import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "waf",
  name: "AWS WAF Classic (global)",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/waf/latest/developerguide/classic-waf-chapter.html",
  aws: ["Judging requests by your rules, at the edge"],
  duties: [
    {
      area: "network",
      duty: "Have rules with conditions in each web ACL",
      checks: ["classic-web-acl-has-rules", "classic-rule-has-conditions", "classic-rule-group-has-rules"],
    },
    { area: "logging", duty: "Record requests", checks: ["classic-web-acl-logged"] },
    { area: "configuration", duty: "Move to AWS WAF: Classic comes to an end", checks: [] },
  ],
};
