import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "certificate-key-strong",
  title: "Certificates have strong keys",
  principle: 5,
  layer: "edge",
  severity: "high",
  service: "acm",
  effortMinutes: 30,
  passes: "The key of the certificate is RSA with 2048 bits or more, or an elliptic curve.",
  why: "RSA keys of 1024 bits have been broken for years.",
  references: ["acm_certificates_with_secure_key_algorithms"],
  frameworks: { fsbp: "ACM.2", nist: "RA-1", pci4: "3.7.1" },
  fix: ({ region, name }) => ({
    cli: `aws acm request-certificate --region ${region} --domain-name ${name} --key-algorithm EC_prime256v1 --validation-method DNS`,
    terraform: `resource "aws_acm_certificate" "this" {\n  domain_name   = "${name}"\n  key_algorithm = "EC_prime256v1"\n}`,
    cloudformation: cloudformation("AWS::CertificateManager::Certificate", {
      DomainName: name,
      KeyAlgorithm: "EC_prime256v1",
      ValidationMethod: "DNS",
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} certificates ${agree(failing, "has", "have")} a weak key`,
  judge: perResource("acm:certificate", ({ config }) => {
    const algorithm = collected(config.KeyAlgorithm, "acm:DescribeCertificate");
    const bits = Number(/^RSA[-_](\d+)$/.exec(algorithm)?.[1] ?? 2_048);
    return passIf(bits >= 2_048, `Its key is ${algorithm}.`, `Its key is ${algorithm}.`);
  }),
};
