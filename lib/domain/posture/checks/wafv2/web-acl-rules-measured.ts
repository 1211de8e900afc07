import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "web-acl-rules-measured",
  title: "Each rule of a web firewall is measured",
  principle: 2,
  layer: "edge",
  severity: "medium",
  service: "wafv2",
  effortMinutes: 15,
  passes: "CloudWatch metrics are on for each rule of the web ACL. Web ACLs without rules are left out.",
  why: "A rule that nobody measures may block customers for months, or nothing at all.",
  references: ["wafv2_webacl_rule_logging_enabled"],
  frameworks: {
    pci4: "10.2.1.1 10.4.1.1 10.4.1 10.4.2 10.6.3 10.7.1 10.7.2 A3.3.1 A3.5.1",
    soc2: "A1.1",
    iso27001: "A.8.15 A.8.16",
  },
  fix: ({ region, name, config }) => {
    const scope = config.Scope === "CLOUDFRONT" ? "CLOUDFRONT" : "REGIONAL";
    const where = scope === "CLOUDFRONT" ? "us-east-1" : region;
    const here = `--region ${where} --scope ${scope} --name ${name} --id ${config.Id}`;
    return {
      cli: `aws wafv2 get-web-acl ${here} > acl.json # set CloudWatchMetricsEnabled to true in every rule, then:\naws wafv2 update-web-acl ${here} --lock-token "$(jq -r .LockToken acl.json)" --default-action "$(jq -c .WebACL.DefaultAction acl.json)" --visibility-config "$(jq -c .WebACL.VisibilityConfig acl.json)" --rules "$(jq -c .WebACL.Rules acl.json)"`,
      terraform: `resource "aws_wafv2_web_acl" "this" {\n  name  = "${name}"\n  scope = "${scope}"\n  rule {\n    # in each of them\n    visibility_config {\n      cloudwatch_metrics_enabled = true\n      sampled_requests_enabled   = true\n      metric_name                = "${name}-rule"\n    }\n  }\n}`,
      cloudformation: cloudformation(
        "AWS::WAFv2::WebACL",
        {
          Name: name,
          Scope: scope,
          Rules: [
            {
              Name: "EACH_OF_THEM",
              VisibilityConfig: {
                SampledRequestsEnabled: true,
                CloudWatchMetricsEnabled: true,
                MetricName: `${name}-rule`,
              },
            },
          ],
        },
        "In each rule that it has; keep the rest of them.",
      ),
    };
  },
  failing: (failing, of) =>
    `${failing} of ${of} web firewalls ${agree(failing, "has", "have")} rules that nobody measures`,
  judge: perResource("wafv2:web-acl", ({ config }) => {
    const rules = collected(config.Rules, "wafv2:GetWebACL") ?? [];
    if (rules.length === 0) return null;
    const blind = rules.filter(({ VisibilityConfig }) => VisibilityConfig?.CloudWatchMetricsEnabled !== true);
    return passIf(
      blind.length === 0,
      `All ${rules.length} rules are measured.`,
      `${blind.length} of ${rules.length} rules are not measured: ${blind.map(({ Name }) => Name).join(", ")}.`,
      { rules: blind.map(({ Name }) => Name) },
    );
  }),
};
