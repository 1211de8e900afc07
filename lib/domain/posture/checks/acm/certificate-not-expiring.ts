import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "certificate-not-expiring",
  title: "Certificates are renewed in time",
  principle: 5,
  layer: "edge",
  severity: "high",
  service: "acm",
  effortMinutes: 15,
  passes: "The certificate is valid for more than 7 days, or nothing uses it.",
  why: "An expired certificate shuts a service as surely as an attack does.",
  references: ["acm_certificates_expiration_check"],
  frameworks: {
    fsbp: "ACM.1",
    wafr: "sec_protect_data_transit_key_cert_mgmt",
    nist: "RA-1",
    pci4: "3.5.1.1 3.5.1.3 3.6.1.2 3.6.1.3 3.6.1.4 3.6.1 3.7.1 3.7.2 3.7.4 3.7.5 3.7.6 3.7.7 4.2.1.1",
    soc2: "CC6.7",
    iso27001: "A.8.5",
  },
  fix: ({ id, region, name }) => ({
    cli: `aws acm renew-certificate --region ${region} --certificate-arn ${id}   # private ones; of imported ones, import the next:\naws acm import-certificate --region ${region} --certificate-arn ${id} --certificate fileb://cert.pem --private-key fileb://key.pem`,
    terraform: `# A certificate that AWS renews by itself:\nresource "aws_acm_certificate" "this" {\n  domain_name       = "${name}"\n  validation_method = "DNS"\n}`,
    cloudformation: cloudformation(
      "AWS::CertificateManager::Certificate",
      { DomainName: name, ValidationMethod: "DNS" },
      "A certificate that AWS renews by itself.",
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} certificates ${agree(failing, "expires", "expire")} within a week`,
  judge: perResource("acm:certificate", ({ config }, world) => {
    if ((config.InUseBy ?? []).length === 0 || config.Status === "PENDING_VALIDATION") return null;
    const until = collected(config.NotAfter, "acm:DescribeCertificate");
    const days = Math.floor((Date.parse(until) - world.now.getTime()) / 86_400_000);
    return passIf(
      days > 7,
      `It is valid for ${days} days.`,
      days < 0 ? "It has expired." : `It expires in ${days} days.`,
      { NotAfter: until },
    );
  }),
};
