import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { moveOn, placeOf, ruleVerdict } from "../../waf-classic/judge";

export const check: Check = {
  id: "classic-rule-has-conditions",
  title: "Global classic rules have conditions",
  principle: 3,
  layer: "edge",
  severity: "medium",
  service: "waf",
  effortMinutes: 60,
  passes: "The rule of WAF Classic (for CloudFront) has at least one condition.",
  why: "A rule without conditions looks like protection in every list, and matches no request.",
  references: ["waf_global_rule_with_conditions"],
  frameworks: { pci4: "1.2.8 1.3.1 1.3.2 1.4.2 1.5.1 6.4.1 6.4.2 A1.1.3" },
  fix: (target) => ({
    cli: `aws waf update-rule --region ${placeOf(target)} --rule-id ${target.config.RuleId} --change-token "$(aws waf get-change-token --region ${placeOf(target)} --query ChangeToken --output text)" --updates '[{"Action":"INSERT","Predicate":{"Negated":false,"Type":"IPMatch","DataId":"THE_IP_SET"}}]'\n${moveOn}`,
    terraform: `resource "aws_waf_rule" "this" {\n  name        = "${target.name}"\n  metric_name = "${target.name.replaceAll(/[^A-Za-z0-9]/g, "")}"\n  predicates {\n    data_id = aws_waf_ipset.this.id\n    negated = false\n    type    = "IPMatch"\n  }\n}`,
    cloudformation: cloudformation("AWS::WAF::Rule", {
      Name: target.name,
      MetricName: target.name.replaceAll(/[^A-Za-z0-9]/g, ""),
      Predicates: [{ Type: "IPMatch", DataId: "THE_IP_SET", Negated: false }],
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} global classic rules ${agree(failing, "has", "have")} no conditions`,
  judge: perResource("waf:rule", ({ config }) => ruleVerdict(config, "waf")),
};
