import { agree, type Check, perResource } from "../../check";
import { changeDistribution, distributionTemplate } from "../../fix/distribution";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "distribution-has-web-acl",
  title: "Distributions stand behind a web ACL",
  principle: 3,
  layer: "edge",
  severity: "medium",
  service: "cloudfront",
  effortMinutes: 60,
  passes: "A web ACL of WAF is associated.",
  why: "It is the one place where a flood of bad requests can be stopped for everything behind it.",
  references: ["cloudfront_distributions_using_waf"],
  frameworks: {
    fsbp: "CloudFront.6",
    wafr: "sec_network_protection_create_layers",
    pci4: "1.2.8 1.3.1 1.3.2 1.4.2 1.5.1 6.4.1 6.4.2 A1.1.3",
  },
  fix: ({ id, name }) => ({
    cli: changeDistribution(id, "set WebACLId to the ARN of a web ACL of scope CLOUDFRONT"),
    terraform: `resource "aws_cloudfront_distribution" "this" {\n  # ${name}\n  web_acl_id = aws_wafv2_web_acl.edge.arn\n}`,
    cloudformation: distributionTemplate(name, { WebACLId: "WEB_ACL_ARN" }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} distributions ${agree(failing, "stands", "stand")} before no web ACL`,
  judge: perResource("cloudfront:distribution", ({ config }) => {
    const acl = collected(config.WebACLId, "cloudfront:ListDistributions");
    return passIf(acl !== null, "A web ACL stands before it.", "No web ACL stands before it.");
  }),
};
