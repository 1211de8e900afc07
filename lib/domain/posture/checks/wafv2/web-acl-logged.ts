import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "web-acl-logged",
  title: "Web firewalls log the requests they see",
  principle: 2,
  layer: "edge",
  severity: "medium",
  service: "wafv2",
  effortMinutes: 15,
  passes: "The web ACL of AWS WAF has a logging destination.",
  why: "Whether a rule stops attackers or customers is seen in its log only.",
  references: ["wafv2_webacl_logging_enabled"],
  frameworks: {
    fsbp: "WAF.11",
    pci4: "10.2.1.1 10.2.1.2 10.2.1.3 10.2.1.4 10.2.1.5 10.2.1.6 10.2.1.7 10.2.1 10.2.2 10.3.1",
    soc2: "A1.1 PI1.2",
    iso27001: "A.8.15 A.8.16",
  },
  fix: ({ region, id, account }) => {
    const where = region === "global" ? "us-east-1" : region;
    const group = `arn:aws:logs:${where}:${account}:log-group:aws-waf-logs-edge`;
    return {
      cli: `aws logs create-log-group --region ${where} --log-group-name aws-waf-logs-edge\naws wafv2 put-logging-configuration --region ${where} --logging-configuration ResourceArn=${id},LogDestinationConfigs=${group}`,
      terraform: `resource "aws_wafv2_web_acl_logging_configuration" "this" {\n  resource_arn            = "${id}"\n  log_destination_configs = ["${group}"]\n}`,
      cloudformation: cloudformation("AWS::WAFv2::LoggingConfiguration", {
        ResourceArn: id,
        LogDestinationConfigs: [group],
      }),
    };
  },
  failing: (failing, of) => `${failing} of ${of} web firewalls ${agree(failing, "keeps", "keep")} no log`,
  judge: perResource("wafv2:web-acl", ({ config }) => {
    const logging = collected(config.LoggingConfiguration, "wafv2:GetLoggingConfiguration");
    const destinations = logging?.LogDestinationConfigs ?? [];
    return passIf(destinations.length > 0, "Requests are logged.", "Requests are not logged.", {
      LogDestinationConfigs: destinations,
    });
  }),
};
