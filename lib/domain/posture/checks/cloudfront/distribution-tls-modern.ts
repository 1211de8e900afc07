import { agree, type Check, perResource } from "../../check";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "distribution-tls-modern",
  title: "Distributions speak modern TLS only",
  principle: 5,
  layer: "edge",
  severity: "high",
  service: "cloudfront",
  effortMinutes: 10,
  passes: "The oldest TLS version for viewers is 1.2, and plain HTTP is refused or redirected.",
  why: "Old versions are broken; a browser that needs them is too old to be safe anyway.",
  references: [],
  frameworks: {},
  fix: ({ name }) => ({
    cli: `aws cloudfront get-distribution-config --id ID_OF_${name} > distribution.json\naws cloudfront update-distribution --id ID_OF_${name} --if-match ETAG --distribution-config file://distribution.json`,
    terraform: `resource "aws_cloudfront_distribution" "this" {\n  # ${name}\n  viewer_certificate {\n    minimum_protocol_version = "TLSv1.2_2021"\n  }\n}`,
  }),
  failing: (failing, of) =>
    `${failing} of ${of} distributions ${agree(failing, "takes", "take")} old TLS or plain HTTP`,
  judge: perResource("cloudfront:distribution", ({ config }) => {
    const oldest = collected(config.MinimumProtocolVersion, "cloudfront:GetDistributionConfig");
    const policy = collected(config.ViewerProtocolPolicy, "cloudfront:GetDistributionConfig");
    const modern = /^TLSv1\.[23]/.test(oldest) && policy !== "allow-all";
    return passIf(
      modern,
      `It takes ${oldest} or newer.`,
      `It takes ${oldest}${policy === "allow-all" ? " and plain HTTP" : ""}.`,
    );
  }),
};
