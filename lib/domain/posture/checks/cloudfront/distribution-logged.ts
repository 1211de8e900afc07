import { agree, type Check, perResource } from "../../check";
import { changeDistribution, distributionTemplate } from "../../fix/distribution";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "distribution-logged",
  title: "Distributions keep an access log",
  principle: 2,
  layer: "edge",
  severity: "medium",
  service: "cloudfront",
  effortMinutes: 15,
  passes: "Standard logging of the distribution is on.",
  why: "Who came through the front door is written down there or nowhere.",
  references: ["cloudfront_distributions_logging_enabled"],
  frameworks: {
    cis7: "4.10",
    fsbp: "CloudFront.5",
    wafr: "sec_detect_investigate_events_app_service_logging",
    pci4: "10.2.1.1 10.2.1.2 10.2.1.3 10.2.1.4 10.2.1.5 10.2.1.6 10.2.1.7 10.2.1 10.2.2 10.3.1 10.6.3",
    soc2: "A1.1 PI1.2",
    iso27001: "A.8.15 A.8.16",
  },
  fix: ({ id, name }) => ({
    cli: changeDistribution(id, "set Logging: Enabled, and the bucket that takes access logs"),
    terraform: `resource "aws_cloudfront_distribution" "this" {\n  # ${name}\n  logging_config {\n    bucket = "BUCKET.s3.amazonaws.com"\n  }\n}`,
    cloudformation: distributionTemplate(name, {
      Logging: { Bucket: "ACCESS_LOGS_BUCKET.s3.amazonaws.com", Prefix: `${name}/` },
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} distributions ${agree(failing, "keeps", "keep")} no access log`,
  judge: perResource("cloudfront:distribution", ({ config }) => {
    const logging = collected(config.Logging, "cloudfront:GetDistributionConfig");
    return passIf(logging?.Enabled === true, "Requests are logged.", "Requests are not logged.");
  }),
};
