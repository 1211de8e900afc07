import { agree, type Check, perResource } from "../../check";
import { moveOn, placeOf, webAclLoggingVerdict } from "../../waf-classic/judge";

export const check: Check = {
  id: "classic-regional-web-acl-logged",
  title: "Regional classic web ACLs log the requests they see",
  principle: 2,
  layer: "edge",
  severity: "medium",
  service: "waf-regional",
  effortMinutes: 60,
  passes: "The web ACL of WAF Classic (for load balancers and APIs) has a logging destination.",
  why: "Whether a rule stops attackers or customers is seen in its log only.",
  references: ["waf_regional_webacl_logging_enabled"],
  frameworks: {},
  fix: (target) => ({
    cli: `aws waf-regional put-logging-configuration --region ${placeOf(target)} --logging-configuration ResourceArn=${target.config.WebACLArn ?? target.id},LogDestinationConfigs=arn:aws:firehose:${placeOf(target)}:${target.account}:deliverystream/aws-waf-logs-classic\n${moveOn}`,
    terraform: `resource "aws_wafregional_web_acl" "this" {\n  name = "${target.name}"\n  logging_configuration {\n    log_destination = "arn:aws:firehose:${placeOf(target)}:${target.account}:deliverystream/aws-waf-logs-classic"\n  }\n}`,
    cloudformation: null,
  }),
  failing: (failing, of) =>
    `${failing} of ${of} regional classic web ACLs ${agree(failing, "logs", "log")} nothing`,
  judge: perResource("waf-regional:web-acl", ({ config }) => webAclLoggingVerdict(config, "waf-regional")),
};
