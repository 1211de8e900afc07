import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, pass, passIf } from "../../verdict";

export const check: Check = {
  id: "web-acl-has-rules",
  title: "Web firewalls have rules",
  principle: 3,
  layer: "edge",
  severity: "medium",
  service: "wafv2",
  effortMinutes: 60,
  passes: "The web ACL has at least one rule or rule group, its own or Firewall Manager's.",
  why: "Without rules every request meets the default action: a firewall that lets all through, or none.",
  references: ["wafv2_webacl_with_rules"],
  frameworks: { pci4: "6.4.1 6.4.2" },
  fix: ({ region, name, config }) => {
    const scope = config.Scope === "CLOUDFRONT" ? "CLOUDFRONT" : "REGIONAL";
    const where = scope === "CLOUDFRONT" ? "us-east-1" : region;
    const here = `--region ${where} --scope ${scope} --name ${name} --id ${config.Id}`;
    return {
      cli: `aws wafv2 update-web-acl ${here} --lock-token "$(aws wafv2 get-web-acl ${here} --query LockToken --output text)" --default-action Allow={} --visibility-config SampledRequestsEnabled=true,CloudWatchMetricsEnabled=true,MetricName=${name} --rules '[{"Name":"common","Priority":1,"OverrideAction":{"Count":{}},"Statement":{"ManagedRuleGroupStatement":{"VendorName":"AWS","Name":"AWSManagedRulesCommonRuleSet"}},"VisibilityConfig":{"SampledRequestsEnabled":true,"CloudWatchMetricsEnabled":true,"MetricName":"common"}}]' # counts first; set OverrideAction to None once nothing good is counted`,
      terraform: `resource "aws_wafv2_web_acl" "this" {\n  name  = "${name}"\n  scope = "${scope}"\n  rule {\n    name     = "common"\n    priority = 1\n    override_action {\n      none {}\n    }\n    statement {\n      managed_rule_group_statement {\n        vendor_name = "AWS"\n        name        = "AWSManagedRulesCommonRuleSet"\n      }\n    }\n    visibility_config {\n      cloudwatch_metrics_enabled = true\n      sampled_requests_enabled   = true\n      metric_name                = "common"\n    }\n  }\n}`,
      cloudformation: cloudformation(
        "AWS::WAFv2::WebACL",
        {
          Name: name,
          Scope: scope,
          DefaultAction: { Allow: {} },
          VisibilityConfig: {
            SampledRequestsEnabled: true,
            CloudWatchMetricsEnabled: true,
            MetricName: name,
          },
          Rules: [
            {
              Name: "common",
              Priority: 1,
              OverrideAction: { Count: {} },
              Statement: {
                ManagedRuleGroupStatement: { VendorName: "AWS", Name: "AWSManagedRulesCommonRuleSet" },
              },
              VisibilityConfig: {
                SampledRequestsEnabled: true,
                CloudWatchMetricsEnabled: true,
                MetricName: "common",
              },
            },
          ],
        },
        "It counts first; put None in the place of Count once nothing good is counted.",
      ),
    };
  },
  failing: (failing, of) => `${failing} of ${of} web firewalls ${agree(failing, "has", "have")} no rules`,
  judge: perResource("wafv2:web-acl", ({ config }) => {
    if (config.ManagedByFirewallManager) return pass("Firewall Manager gives it rules.");
    const rules = collected(config.Rules, "wafv2:GetWebACL") ?? [];
    return passIf(rules.length > 0, `It has ${rules.length} rules.`, "It has no rules.", {
      rules: rules.map(({ Name }) => Name),
    });
  }),
};
