import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { moveOn, placeOf, webAclRulesVerdict } from "../../waf-classic/judge";

export const check: Check = {
  id: "classic-web-acl-has-rules",
  title: "Global classic web ACLs have rules",
  principle: 3,
  layer: "edge",
  severity: "medium",
  service: "waf",
  effortMinutes: 60,
  passes: "The web ACL of WAF Classic (for CloudFront) has at least one rule or rule group.",
  why: "Without rules every request meets the default action: a firewall that lets all through, or none.",
  references: ["waf_global_webacl_with_rules"],
  frameworks: { pci4: "1.2.8 1.3.1 1.3.2 1.4.2 1.5.1 6.4.1 6.4.2 A1.1.3" },
  fix: (target) => ({
    cli: `aws waf update-web-acl --region ${placeOf(target)} --web-acl-id ${target.config.WebACLId} --change-token "$(aws waf get-change-token --region ${placeOf(target)} --query ChangeToken --output text)" --updates '[{"Action":"INSERT","ActivatedRule":{"Priority":1,"RuleId":"THE_RULE","Action":{"Type":"BLOCK"},"Type":"REGULAR"}}]'\n${moveOn}`,
    terraform: `resource "aws_waf_web_acl" "this" {\n  name = "${target.name}"\n  rules {\n    priority = 1\n    rule_id  = aws_waf_rule.this.id\n    action {\n      type = "BLOCK"\n    }\n  }\n}`,
    cloudformation: cloudformation("AWS::WAF::WebACL", {
      Name: target.name,
      MetricName: target.name.replaceAll(/[^A-Za-z0-9]/g, ""),
      DefaultAction: { Type: "ALLOW" },
      Rules: [{ Priority: 1, RuleId: "THE_RULE", Action: { Type: "BLOCK" } }],
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} global classic web ACLs ${agree(failing, "has", "have")} no rules`,
  judge: perResource("waf:web-acl", ({ config }) => webAclRulesVerdict(config, "waf")),
};
