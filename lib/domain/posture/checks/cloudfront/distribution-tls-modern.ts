import { agree, type Check, perResource } from "../../check";
import { changeDistribution, distributionTemplate } from "../../fix/distribution";
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
  references: [
    "cloudfront_distributions_using_deprecated_ssl_protocols",
    "cloudfront_distributions_https_enabled",
  ],
  frameworks: {
    fsbp: "CloudFront.10",
    wafr: "sec_protect_data_transit_encrypt",
    nist: "DS-2 PT-4",
    pci4: "1.2.5 2.2.5 2.2.7 4.2.1.1 4.2.1 8.3.2",
  },
  fix: ({ id, name }) => ({
    cli: changeDistribution(
      id,
      "set ViewerCertificate.MinimumProtocolVersion to TLSv1.2_2021, with a certificate of your own",
    ),
    terraform: `resource "aws_cloudfront_distribution" "this" {\n  # ${name}\n  viewer_certificate {\n    minimum_protocol_version = "TLSv1.2_2021"\n  }\n}`,
    cloudformation: distributionTemplate(name, {
      ViewerCertificate: {
        AcmCertificateArn: "CERTIFICATE_ARN",
        SslSupportMethod: "sni-only",
        MinimumProtocolVersion: "TLSv1.2_2021",
      },
    }),
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
