import { agree, type Check, perResource } from "../../check";
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
  references: [],
  frameworks: {},
  fix: ({ name }) => ({
    cli: `aws cloudfront get-distribution-config --id ID_OF_${name} > distribution.json\naws cloudfront update-distribution --id ID_OF_${name} --if-match ETAG --distribution-config file://distribution.json`,
    terraform: `resource "aws_cloudfront_distribution" "this" {\n  # ${name}\n  web_acl_id = aws_wafv2_web_acl.edge.arn\n}`,
  }),
  failing: (failing, of) =>
    `${failing} of ${of} distributions ${agree(failing, "stands", "stand")} before no web ACL`,
  judge: perResource("cloudfront:distribution", ({ config }) => {
    const acl = collected(config.WebACLId, "cloudfront:ListDistributions");
    return passIf(acl !== null, "A web ACL stands before it.", "No web ACL stands before it.");
  }),
};
