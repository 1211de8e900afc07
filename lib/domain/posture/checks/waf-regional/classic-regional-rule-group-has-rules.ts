import { agree, type Check, perResource } from "../../check";
import { moveOn, placeOf, ruleGroupVerdict } from "../../waf-classic/judge";

export const check: Check = {
  id: "classic-regional-rule-group-has-rules",
  title: "Regional classic rule groups have rules",
  principle: 3,
  layer: "edge",
  severity: "medium",
  service: "waf-regional",
  effortMinutes: 60,
  passes: "The rule group of WAF Classic (for load balancers and APIs) has at least one activated rule.",
  why: "An empty group in a web ACL is a place where protection was meant to be.",
  references: ["waf_regional_rulegroup_not_empty"],
  frameworks: { pci4: "1.2.8 1.3.1 1.3.2 1.4.2 1.5.1 6.4.1 6.4.2 A1.1.3" },
  fix: (target) => ({
    cli: `aws waf-regional update-rule-group --region ${placeOf(target)} --rule-group-id ${target.config.RuleGroupId} --change-token "$(aws waf-regional get-change-token --region ${placeOf(target)} --query ChangeToken --output text)" --updates '[{"Action":"INSERT","ActivatedRule":{"Priority":1,"RuleId":"THE_RULE","Action":{"Type":"BLOCK"},"Type":"REGULAR"}}]'\n${moveOn}`,
    terraform: `resource "aws_wafregional_rule_group" "this" {\n  name        = "${target.name}"\n  metric_name = "${target.name.replaceAll(/[^A-Za-z0-9]/g, "")}"\n  activated_rule {\n    action {\n      type = "BLOCK"\n    }\n    priority = 1\n    rule_id  = aws_wafregional_rule.this.id\n  }\n}`,
    cloudformation: null,
  }),
  failing: (failing, of) =>
    `${failing} of ${of} regional classic rule groups ${agree(failing, "has", "have")} no rules`,
  judge: perResource("waf-regional:rule-group", ({ config }) => ruleGroupVerdict(config, "waf-regional")),
};
