import { agree, type Check, perResource } from "../../check";
import { moveOn, placeOf, webAclLoggingVerdict } from "../../waf-classic/judge";

export const check: Check = {
  id: "classic-web-acl-logged",
  title: "Global classic web ACLs log the requests they see",
  principle: 2,
  layer: "edge",
  severity: "medium",
  service: "waf",
  effortMinutes: 60,
  passes: "The web ACL of WAF Classic (for CloudFront) has a logging destination.",
  why: "Whether a rule stops attackers or customers is seen in its log only.",
  references: ["waf_global_webacl_logging_enabled"],
  frameworks: {
    pci4: "10.2.1.1 10.2.1.2 10.2.1.3 10.2.1.4 10.2.1.5 10.2.1.6 10.2.1.7 10.2.1 10.2.2 10.3.1",
    soc2: "A1.1 PI1.2",
    iso27001: "A.8.15 A.8.16",
  },
  fix: (target) => ({
    cli: `aws waf put-logging-configuration --region ${placeOf(target)} --logging-configuration ResourceArn=${target.config.WebACLArn ?? target.id},LogDestinationConfigs=arn:aws:firehose:${placeOf(target)}:${target.account}:deliverystream/aws-waf-logs-classic\n${moveOn}`,
    terraform: `resource "aws_waf_web_acl" "this" {\n  name = "${target.name}"\n  logging_configuration {\n    log_destination = "arn:aws:firehose:${placeOf(target)}:${target.account}:deliverystream/aws-waf-logs-classic"\n  }\n}`,
    cloudformation: null,
  }),
  failing: (failing, of) =>
    `${failing} of ${of} global classic web ACLs ${agree(failing, "logs", "log")} nothing`,
  judge: perResource("waf:web-acl", ({ config }) => webAclLoggingVerdict(config, "waf")),
};
